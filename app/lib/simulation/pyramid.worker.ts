import { studyPyramid } from "#app/domain/pyramid/study-pyramid.ts";
import { answerRequests } from "./answer-requests.ts";

answerRequests(studyPyramid);
