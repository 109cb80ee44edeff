/** The job as it is, to be read together before the question is asked. */
export function JobPreview() {
  return (
    <details>
      <summary>A realistic job preview, to read together first</summary>
      <div className="stack-sm prose small">
        <p>
          Most of the week goes to people: talks one to one, handing out work, hiring, and saying clearly when something
          is not good enough. Days are cut into half hours, and the results belong to others.
        </p>
        <p>
          The technical work becomes a third of what it was or less, and after two years the team knows it better. Some
          decisions will be disliked whichever way they go, and some talks are about pay, illness or leaving.
        </p>
        <p>
          What is good about it: people grow, the team gets more done than one expert ever could, and much that used to
          be decided elsewhere can be put right. Saying no costs nothing here: the specialist track has the same
          standing.
        </p>
      </div>
    </details>
  );
}
