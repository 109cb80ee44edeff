import { useReader } from "#app/components/page/reader.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { MarkedSource } from "./parameter-table.tsx";
import { plainNumber } from "./plain-number.ts";

type Points = readonly [number, number, number];

export interface ShownAssumption {
  id: string;
  title: string;
  unit: string;
  value: Points | null;
  /** The dated US figure, shown beside an empty field. */
  usFigure: Points;
  source: string;
  date: string;
  mark: "P" | "J";
  note?: string;
}

/** The defaults of a scenario for this firm: three points each, dated and marked. */
export function AssumptionTable({ assumptions }: { assumptions: ShownAssumption[] }) {
  const { locale } = useReader();
  const points = ([low, middle, high]: Points) => {
    const words = (value: number) => plainNumber(value, locale);
    return low === high ? words(middle) : `${words(low)} · ${words(middle)} · ${words(high)}`;
  };
  const columns: Column<ShownAssumption>[] = [
    {
      key: "title",
      label: "Assumption",
      header: true,
      cell: ({ id, title, unit, note }) => (
        <>
          <span id={id}>{title}</span>
          <small>{note ? `${unit}. ${note}` : unit}</small>
        </>
      ),
    },
    {
      key: "value",
      label: "1 in 10 lower · middle · higher",
      shortLabel: "Range",
      numeric: true,
      cell: ({ value, usFigure }) =>
        value ? (
          <span className="nowrap">{points(value)}</span>
        ) : (
          <>
            empty
            <small>in the US: {points(usFigure)} (US dollars where it is money)</small>
          </>
        ),
    },
    {
      key: "source",
      label: "Mark and source",
      narrow: "full",
      cell: ({ mark, source, date }) => <MarkedSource mark={mark} source={`${source}, ${date}`} />,
    },
  ];
  return <DataTable caption="Defaults of a scenario" columns={columns} rows={assumptions} rowKey={({ id }) => id} />;
}
