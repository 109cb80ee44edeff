import { type PyramidStudy, type StudyInput, studyPyramid } from "#app/domain/pyramid/study-pyramid.ts";

export default function studyInWorker(input: StudyInput): PyramidStudy {
  return studyPyramid(input);
}
