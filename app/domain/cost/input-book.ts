import {
  certainValue,
  type Estimate,
  estimateProblem,
  isDriver,
  type OwnEstimate,
  pointsOf,
} from "../shared/estimates.ts";
import type { CompiledDriver, Field, Input } from "./compiled-scenario.ts";
import { clampToDomain, type FieldDomain } from "./line-fields.ts";
import { type Driver, ScenarioInputError } from "./scenario.ts";

const GREATEST_GROWTH = 100;

/** Where an estimate stands: its path in the input for error lines and its name in results. */
interface Place {
  path: string;
  name: string;
  domain: FieldDomain;
}

/** Collects the estimates that are drawn, each once, and hands out the fields that refer to them. */
export interface InputBook {
  inputs: readonly Input[];
  drivers: readonly CompiledDriver[];
  field: (estimate: Estimate, place: Place) => Field;
  driver: (name: string, path: string) => number;
  /** Position of the input behind a driver that a correlation names. */
  correlatedInput: (name: string, path: string) => number;
  /** Starts noting which inputs and drivers are asked for; the returned function gives them. */
  watchUse: () => () => { inputs: Set<number>; drivers: Set<number> };
}

function checkEstimate(estimate: OwnEstimate, { path, domain }: Place): void {
  const problem = estimateProblem(estimate);
  if (problem !== null) throw new ScenarioInputError(path, problem);
  if (domain === "growth" && pointsOf(estimate).some((point) => point > GREATEST_GROWTH)) {
    throw new ScenarioInputError(path, `expected at most ${GREATEST_GROWTH} (a share a year, not a percentage)`);
  }
}

/** Opens the book with the scenario's drivers: each driver's value is an input, also when it is certain. */
export function openInputBook(definitions: Readonly<Record<string, Driver>>): InputBook {
  const entries = new Map(Object.entries(definitions));
  const inputs: Input[] = [];
  const drivers: CompiledDriver[] = [];
  const positions = new Map<string, number>();
  let seenInputs = new Set<number>();
  let seenDrivers = new Set<number>();

  const add = (name: string, stream: string, estimate: OwnEstimate) => inputs.push({ name, stream, estimate }) - 1;

  const unknownDriver = (name: string, path: string) => new ScenarioInputError(path, `no driver named "${name}"`);

  function valueInput(name: string, path: string, above: readonly string[] = []): number {
    const known = positions.get(name);
    if (known !== undefined) return known;
    const definition = entries.get(name);
    if (definition === undefined) throw unknownDriver(name, path);
    const ownPath = `drivers.${name}.value`;
    if (above.includes(name))
      throw new ScenarioInputError(ownPath, `a circle of drivers: ${[...above, name].join(" is ")}`);
    const { value } = definition;
    if (!isDriver(value)) checkEstimate(value, { path: ownPath, name, domain: "any" });
    const position = isDriver(value)
      ? valueInput(value.driver, ownPath, [...above, name])
      : add(name, `driver ${name}`, value);
    positions.set(name, position);
    return position;
  }

  function field(estimate: Estimate, place: Place): Field {
    const { name, domain, path } = place;
    if (isDriver(estimate)) {
      const input = valueInput(estimate.driver, path);
      seenInputs.add(input);
      return { name, domain, constant: Number.NaN, input };
    }
    checkEstimate(estimate, place);
    const certain = certainValue(estimate);
    if (certain !== null) return { name, domain, constant: certain, input: -1 };
    const input = add(name, `field ${name}`, estimate);
    seenInputs.add(input);
    return { name, domain, constant: Number.NaN, input };
  }

  for (const [name, { growthAnnual }] of entries) {
    const path = `drivers.${name}`;
    const value: Field = { name, domain: "amount", constant: Number.NaN, input: valueInput(name, path) };
    const growth = field(growthAnnual ?? 0, {
      path: `${path}.growthAnnual`,
      name: `${name}.growthAnnual`,
      domain: "growth",
    });
    drivers.push({ name, value, growth });
  }

  return {
    inputs,
    drivers,
    field,
    driver: (name, path) => {
      const position = drivers.findIndex((driver) => driver.name === name);
      const driver = drivers[position];
      if (driver === undefined) throw unknownDriver(name, path);
      seenDrivers.add(position);
      seenInputs.add(driver.value.input);
      if (driver.growth.input >= 0) seenInputs.add(driver.growth.input);
      return position;
    },
    correlatedInput: (name, path) => {
      const definition = entries.get(name);
      if (definition === undefined) throw unknownDriver(name, path);
      if (isDriver(definition.value)) {
        throw new ScenarioInputError(path, `"${name}" takes another driver's value: correlate that one`);
      }
      return valueInput(name, path);
    },
    watchUse: () => {
      seenInputs = new Set();
      seenDrivers = new Set();
      const [inputsOfOption, driversOfOption] = [seenInputs, seenDrivers];
      return () => ({ inputs: inputsOfOption, drivers: driversOfOption });
    },
  };
}

/** The value that a field takes when each input has the given value. */
export function fieldValue(field: Field, values: Float64Array): number {
  return clampToDomain(field.domain, field.input < 0 ? field.constant : values[field.input]!);
}
