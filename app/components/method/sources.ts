export interface Source {
  authors: string;
  where: string;
  /** What it is used for, and what it is not about. */
  used: string;
}

/** Publications behind the figures marked P, in the order of use. */
export const SOURCES: readonly Source[] = [
  {
    authors: "Sackett, Zhang, Berry & Lievens",
    where: "Journal of Applied Psychology 107, 2022",
    used: "Validities of interviews, work samples, assessment centres and situational judgement. About hiring in general, not about promotion in IT.",
  },
  {
    authors: "Viswesvaran, Ones & Schmidt",
    where: "Journal of Applied Psychology 81, 1996",
    used: "How far two supervisors, or two peers, agree about the same person.",
  },
  {
    authors: "Salgado & Moscoso",
    where: "Frontiers in Psychology 10, 2019",
    used: "Agreement of supervisors on leading.",
  },
  {
    authors: "Conway & Huffcutt",
    where: "Human Performance 10, 1997",
    used: "Agreement of reports about their manager.",
  },
  {
    authors: "Benson, Li & Shue",
    where: "Quarterly Journal of Economics 134(4), 2019",
    used: "131 firms, about 40,000 sales workers: doubling one’s own sales raised the odds of promotion by 14.3 % and went with 6.1 % lower sales of each report. Sales, not IT.",
  },
  {
    authors: "Benson, Li & Shue",
    where: "American Economic Review 116(2), 2026",
    used: "Ratings of potential: 29,809 people on the management track of one retail chain. Women were rated better for performance and lower for potential, which explains about half of the gap in promotions. Why the team picture has no boxes. Shops, not IT.",
  },
  {
    authors: "Weidmann and others",
    where: "NBER working paper 32699, 2024",
    used: "Managers who put themselves forward led 0.1 standard deviations worse. The wish to lead is therefore a gate, not a merit.",
  },
  {
    authors: "Lazear",
    where: "Journal of Political Economy 112, 2004",
    used: "Why part of a top performance is luck and fades after a promotion.",
  },
  {
    authors: "Lazear, Shaw & Stanton",
    where: "Journal of Labor Economics 33, 2015",
    used: "What a better boss is worth in output of each colleague.",
  },
  {
    authors: "Hoffman & Tadelis",
    where: "Journal of Political Economy 129, 2021",
    used: "How much less people leave a better manager.",
  },
  {
    authors: "Azoulay, Graff Zivin & Wang",
    where: "Quarterly Journal of Economics 125, 2010",
    used: "What colleagues lose with the only expert. Life scientists, not IT.",
  },
];
