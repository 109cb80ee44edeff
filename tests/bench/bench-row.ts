export interface BenchRow {
  name: string;
  value: string;
  note?: string;
}
