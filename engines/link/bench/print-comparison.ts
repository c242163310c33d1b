/**
 * How are the runs of a comparison put on paper?
 *
 * Medians of each driver, and beside them the ratios to ours: run by run, the pairs that ran one after the other under
 * the same load, and the median of those ratios, with the least and the most.
 *
 * @module
 */
import type { Comparison } from "./comparisons.ts";
import type { DriverAnswer, NoAnswer } from "./link-task.ts";
import { median } from "./median.ts";
import { isAnswer } from "./run-driver.ts";

type Answers = readonly (DriverAnswer | NoAnswer)[];

const HEAD =
  "| engine | runs | wall s | CPU s | peak MB | pairs kept | precision | recall | F1 | cluster F1 |\n" +
  "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|";

export function comparisonTable({ drivers }: Comparison, answers: readonly Answers[]): string {
  const rows = drivers.map(({ name }, i) => row(name, answers[i] ?? []));
  const ratios = drivers
    .slice(1)
    .map(({ name }, i) => ratioRow(`${name} / ${drivers[0]?.name}`, answers[0] ?? [], answers[i + 1] ?? []))
    .filter((text) => text !== "");
  return [HEAD, ...rows, ...ratios, "", ...drivers.map((_, i) => phases(answers[i] ?? []))].join("\n");
}

/** One run on one line, while the others are still to come. */
export function runLine(name: string, run: number, answer: DriverAnswer | NoAnswer): string {
  if (!isAnswer(answer)) return `${name}, run ${run + 1}: ${answer.skipped}`;
  const { wall_seconds, cpu_seconds, peak_mb, f1, cluster_f1 } = answer;
  return `${name}, run ${run + 1}: ${wall_seconds} s, ${cpu_seconds} CPU-s, ${peak_mb} MB, F1 ${share(f1)}, clusters ${share(cluster_f1)}`;
}

function row(name: string, answers: Answers): string {
  const good = answers.filter(isAnswer);
  const [first] = good;
  if (first === undefined) return `| ${name} | 0 | ${whyNot(answers)} ${"| ".repeat(7)}|`;
  const middle = (of: (answer: DriverAnswer) => number) => median(good.map(of));
  return `| ${[
    name,
    good.length,
    middle(({ wall_seconds }) => wall_seconds).toFixed(1),
    middle(({ cpu_seconds }) => cpu_seconds).toFixed(1),
    middle(({ peak_mb }) => peak_mb).toFixed(0),
    first.pairs.toLocaleString("en"),
    ...[first.precision, first.recall, first.f1, first.cluster_f1].map(share),
  ].join(" | ")} |`;
}

function whyNot(answers: Answers): string {
  return answers.map((answer) => (isAnswer(answer) ? "" : answer.skipped))[0] ?? "not run";
}

function ratioRow(name: string, ours: Answers, theirs: Answers): string {
  const ratioOf = (figure: (answer: DriverAnswer) => number) => {
    const ratios = theirs.flatMap((their, run) => {
      const our = ours[run];
      return our !== undefined && isAnswer(our) && isAnswer(their) ? [figure(their) / figure(our)] : [];
    });
    if (ratios.length === 0) return null;
    const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
    return `**${median(ratios).toFixed(1)}x** (${least.toFixed(1)}-${most.toFixed(1)})`;
  };
  const cells = [
    ratioOf(({ wall_seconds }) => wall_seconds),
    ratioOf(({ cpu_seconds }) => cpu_seconds),
    ratioOf(({ peak_mb }) => peak_mb),
  ];
  if (cells.some((cell) => cell === null)) return "";
  return `| ${name}, run by run | | ${cells.join(" | ")} | | | | | |`;
}

function phases(answers: Answers): string {
  const good = answers.filter(isAnswer);
  const [first] = good;
  if (first === undefined) return "";
  const steps = Object.keys(first.phases).map(
    (step) => `${step} ${median(good.map((answer) => answer.phases[step] ?? 0)).toFixed(1)}`,
  );
  return `${first.engine}, median seconds by step: ${steps.join(", ")}.`;
}

export function share(figure: number | null): string {
  return figure === null ? "-" : figure.toFixed(4);
}
