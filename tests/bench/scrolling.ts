/** Frame times in milliseconds; run in the page, so each function stands by itself. */
export interface Scrolled {
  steps: number;
  p50: number;
  p95: number;
}

/** Scrolls the grid over both sides in even steps and measures each frame. */
export async function framesWhileScrolling(): Promise<Scrolled> {
  const STEPS = 120;
  const grid = document.querySelector(".pool");
  if (!grid) throw new Error("no grid");
  const far = { left: grid.scrollWidth - grid.clientWidth, top: grid.scrollHeight - grid.clientHeight };
  const nextFrame = () => new Promise<number>((done) => requestAnimationFrame(done));
  const times: number[] = [];
  let before = await nextFrame();
  for (let step = 1; step <= STEPS; step++) {
    grid.scrollTo((far.left * step) / STEPS, (far.top * step) / STEPS);
    const now = await nextFrame();
    times.push(now - before);
    before = now;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { steps: STEPS, p50: at(0.5), p95: at(0.95) };
}

/** The same way with a table of the cells in sight written anew as HTML in each frame: what the pool is held against. */
export async function framesOfRebuiltWindow(cells: string[]): Promise<Scrolled> {
  const STEPS = 120;
  const ROWS = 22;
  const COLUMNS = 27;
  const frame = document.createElement("div");
  frame.style.cssText = "position:fixed;inset:0;z-index:99;overflow:hidden;background:Canvas";
  document.body.append(frame);
  const width = cells[0]?.length ?? 0;
  const nextFrame = () => new Promise<number>((done) => requestAnimationFrame(done));
  const times: number[] = [];
  let before = await nextFrame();
  for (let step = 1; step <= STEPS; step++) {
    const row = Math.floor((Math.max(0, cells.length - ROWS) * step) / STEPS);
    const column = Math.floor((Math.max(0, width - COLUMNS) * step) / STEPS);
    const lines = cells.slice(row, row + ROWS).map((codes) => {
      const shown = [...codes.slice(column, column + COLUMNS)];
      return `<tr>${shown.map((code) => `<td class="pool-cell l${code.charCodeAt(0) % 6}" aria-label="level ${code}">${code}</td>`).join("")}</tr>`;
    });
    frame.innerHTML = `<table class="pool">${lines.join("")}</table>`;
    const now = await nextFrame();
    times.push(now - before);
    before = now;
  }
  frame.remove();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { steps: STEPS, p50: at(0.5), p95: at(0.95) };
}
