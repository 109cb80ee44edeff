import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { BenefitCard, NotAVerdictCard, UnknownCard } from "#app/components/method/limits.tsx";
import { MethodNavigation, useMaySeeLaboratory } from "#app/components/method/method-navigation.tsx";
import { SOURCES } from "#app/components/method/sources.ts";
import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";

export const meta: MetaFunction = () => [{ title: "How this is computed · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "How this is computed" }] };

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args, "organisation:read");
  const { version, engineVersion } = PROMOTION_PARAMETERS;
  return { version, engineVersion };
}

const MODELS = [
  {
    term: <Link to={paths.computed("levels")}>Levels and cover</Link>,
    description: "Which of several ratings counts, how sure it is, when a level is held, and when cover is thin.",
  },
  {
    term: <Link to={paths.computed("promotion")}>Promotions</Link>,
    description:
      "How likely a promotion is to go well, with reasons that add up; what the team loses; what to ask next; the advice.",
  },
  {
    term: <Link to={paths.computed("cost")}>Costs</Link>,
    description: "What each way of running IT costs, in ranges; when an option may be called the cheapest.",
  },
  {
    term: <Link to={paths.computed("sourcing")}>Sourcing plan</Link>,
    description: "What to keep, share or buy of each IT function, and which seat stays whatever is bought.",
  },
  {
    term: <Link to={paths.computed("capacity")}>Capacity</Link>,
    description: "How much work the tickets are, how many people have to be there, and which constraint decides.",
  },
  {
    term: <Link to={paths.computed("proof")}>How good is this model?</Link>,
    description: "The promotion model on invented people whose competence is known, run again whenever you like.",
  },
];

const LABORATORY = {
  term: <Link to={paths.laboratory()}>Promotion-policy laboratory</Link>,
  description:
    "What becomes of a whole organisation under one rule of promotion. A toy of rules, never about a person.",
};

export default function HowThisIsComputed() {
  const { version, engineVersion } = useLoaderData<typeof loader>();
  const maySeeLaboratory = useMaySeeLaboratory();
  return (
    <>
      <PageHeader
        question="How is this computed?"
        answer="By fixed rules that people set and publish here. Nothing learns from your data, and nothing decides by itself."
        meta={[`Values of ${version}`, `rules, version ${engineVersion}`]}
      />
      <div className="stack">
        <MethodNavigation current="short" />
        <div className="grid-2">
          <Card title="The models">
            <DefinitionList items={maySeeLaboratory ? [...MODELS, LABORATORY] : MODELS} />
          </Card>
          <Card title="Two marks" id="marks">
            <DefinitionList
              items={[
                {
                  key: "P",
                  term: <Tag>P published</Tag>,
                  description: "A published figure: authors and year stand beside it.",
                },
                {
                  key: "J",
                  term: <Tag>J our judgement</Tag>,
                  description:
                    "Our judgement. Nobody has measured it for this purpose; where you know better, change it.",
                },
              ]}
            />
          </Card>
          <UnknownCard />
          <BenefitCard />
        </div>
        <NotAVerdictCard />
        <Card title="Sources" id="sources">
          <ul className="list-lines">
            {SOURCES.map(({ authors, where, used }) => (
              <li key={authors}>
                <b>{authors}</b>, {where}
                <p className="caption">{used}</p>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
