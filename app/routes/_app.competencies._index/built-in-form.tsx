import { Form } from "@remix-run/react";
import { byGroup } from "#app/components/competencies/competency-groups.ts";
import { CheckboxGroup } from "#app/components/forms/checkbox-group.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Tag } from "#app/components/ui/tag.tsx";

interface BuiltIn {
  code: string;
  name: string;
  description: string;
  groupCode: string;
  isCritical: boolean;
}

interface BuiltInFormProps {
  offered: BuiltIn[];
  error: { reason: string; codes: string[] } | undefined;
}

/** Built-in competencies that the organisation does not use yet, by group. */
export function BuiltInForm({ offered, error }: BuiltInFormProps) {
  return (
    <Card title="Built in, not in use" aside={`${offered.length}`} id="built-in">
      <Form method="post" className="form">
        <div className="grid-2">
          {byGroup(offered).map((group, index) => (
            <CheckboxGroup
              key={group.code}
              id={`built-in-${group.code}`}
              name="codes"
              label={group.name}
              defaultValue={error?.codes ?? []}
              errors={error && index === 0 ? [error.reason] : []}
              options={group.items.map(({ code, name, description, isCritical }) => ({
                value: code,
                label: (
                  <>
                    {name} {isCritical ? <Tag>Critical</Tag> : null}
                  </>
                ),
                detail: description,
              }))}
            />
          ))}
        </div>
        <div className="form-foot">
          <SubmitButton pendingText="Adding" intent="add-built-in" variant="plain">
            Add those ticked
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
