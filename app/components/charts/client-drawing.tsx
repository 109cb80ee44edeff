import { type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import type { ChartSize } from "./chart-figure.tsx";

/** Up to this width a chart is redrawn for a narrow screen: labels above bars, fewer ticks. */
const compactUpTo = 520;

export interface ClientDrawingProps {
  height: number;
  heightCompact: number;
  size?: ChartSize | undefined;
  children: (size: Required<ChartSize>) => ReactNode;
}

/** Holds the room for a picture that only a browser can draw, measures it, and draws it there. */
export function ClientDrawing({ height, heightCompact, size, children }: ClientDrawingProps) {
  const box = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState(0);
  const fixedWidth = size?.width;
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    if (fixedWidth !== undefined) {
      setMeasured(fixedWidth);
      return;
    }
    const measure = () => setMeasured(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [fixedWidth]);
  const compact = size?.compact ?? measured <= compactUpTo;
  const wait = <p className="drawing-wait">The picture is being drawn; its numbers are in the table below.</p>;
  return (
    <div
      ref={box}
      className="drawing-box"
      // Custom properties let the style sheet keep the right height free before anything is measured.
      style={{
        ["--drawing-height" as string]: `${height}px`,
        ["--drawing-height-compact" as string]: `${heightCompact}px`,
      }}
    >
      {measured > 0 ? <Suspense fallback={wait}>{children({ width: measured, compact })}</Suspense> : wait}
    </div>
  );
}
