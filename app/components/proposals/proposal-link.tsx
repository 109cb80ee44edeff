/** The address that a person gave: opened apart, and told nothing of where it was opened from. */
export function ProposalLink({ link }: { link: string }) {
  if (!link) return null;
  return (
    <p className="small">
      <a href={link} rel="noreferrer noopener" target="_blank">
        {link}
      </a>
    </p>
  );
}
