import { Form } from "@remix-run/react";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { ErrorPage } from "#app/components/ui/error-page.tsx";
import { FlashMessage } from "#app/components/ui/flash-message.tsx";
import { Pagination } from "#app/components/ui/pagination.tsx";
import { show, showRoute } from "./show.tsx";

test("a destructive act asks first: the form lies inside the opened question", () => {
  show(
    <ConfirmForm
      trigger="Withdraw this case"
      question="It can be opened again."
      confirm="Withdraw"
      fields={{ intent: "withdraw" }}
    />,
  );
  const details = screen.getByText("Withdraw this case").closest("details");
  expect(details?.open).toBe(false);
  const confirm = within(details as HTMLElement).getByText("Withdraw") as HTMLButtonElement;
  expect(confirm.type).toBe("submit");
  expect(new FormData(confirm.form as HTMLFormElement).get("intent")).toBe("withdraw");
});

test("a sending button says so and a second press sends nothing", async () => {
  let sent = 0;
  let answer: (value: null) => void = () => {};
  show(
    <Form method="post">
      <SubmitButton intent="save" pendingText="Saving">
        Save
      </SubmitButton>
      <SubmitButton intent="remove" pendingText="Removing" variant="danger">
        Remove
      </SubmitButton>
    </Form>,
    {
      action: () => {
        sent += 1;
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
    },
  );
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  const pending = await screen.findByRole("button", { name: "Saving" });
  expect(pending.getAttribute("aria-disabled")).toBe("true");
  expect(screen.getByRole("button", { name: "Remove" }).hasAttribute("aria-disabled")).toBe(false);
  fireEvent.click(pending);
  answer(null);
  await screen.findByRole("button", { name: "Save" });
  expect(sent).toBe(1);
});

test("a message of success is announced politely, a failure at once", () => {
  show(
    <>
      <FlashMessage>Saved.</FlashMessage>
      <FlashMessage tone="bad">Not saved.</FlashMessage>
    </>,
  );
  expect(screen.getByRole("status").textContent).toBe("Saved.");
  expect(screen.getByRole("alert").textContent).toBe("Not saved.");
});

test("pages show the ends and the neighbours of the current one", () => {
  show(<Pagination page={5} pageCount={22} total={1084} noun="people" hrefFor={(page) => `?page=${page}`} />);
  const pages = within(screen.getByRole("navigation", { name: "Pages" }));
  expect(pages.getByText("Page 5 of 22, 1,084 people")).toBeTruthy();
  expect(pages.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    "Previous",
    "1",
    "…",
    "4",
    "5",
    "6",
    "…",
    "22",
    "Next",
  ]);
  expect(pages.getByRole("link", { name: "Page 5" }).getAttribute("aria-current")).toBe("page");
  expect(pages.getByRole("link", { name: "Next" }).getAttribute("href")).toBe("/?page=6");
});

test("one page needs no pages", async () => {
  const { container } = show(<Pagination page={1} pageCount={1} total={3} noun="people" hrefFor={String} />);
  await waitFor(() => expect(container.textContent).toBe(""));
});

test.each([
  [new Response("That case was withdrawn.", { status: 404 }), "This page does not exist", "That case was withdrawn."],
  [new Response(null, { status: 503 }), "The database does not answer", "Try now"],
  [new Error("secret detail"), "Something failed on our side", "Try again"],
])("a page that failed says why and keeps the inner text of failures to itself", async (thrown, title, detail) => {
  const { container } = showRoute({
    path: "/",
    element: null,
    errorElement: <ErrorPage />,
    loader: () => {
      throw thrown;
    },
  });
  expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe(title);
  expect(screen.getByText(detail)).toBeTruthy();
  expect(container.textContent).not.toContain("secret");
});
