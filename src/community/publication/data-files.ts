/**
 * Which files hold what a publication says, before it is made into pages?
 *
 * @module
 */
import {
  budgetFile,
  configFile,
  legFile,
  type PublicData,
  type PublicFile,
  recipientsFile,
  routesFile,
  routesFileIn,
} from "./public-files.ts";

/** The data of a publication as files: routes, legs, settings, budget, and the list of recipients when there is one. */
export function dataFiles(data: PublicData): readonly PublicFile[] {
  const { routes, routesIn, legs, config, budget, recipients } = data;
  const json = (path: string, value: unknown): PublicFile => ({ path, content: JSON.stringify(value) });
  return [
    json(routesFile, routes),
    ...[...routesIn].map(([language, told]) => json(routesFileIn(language), told)),
    json(configFile, config),
    json(budgetFile, budget),
    ...[...legs.values()].map((page) => json(legFile(page.id), page)),
    ...(recipients === null ? [] : [{ path: recipientsFile, content: recipients }]),
  ];
}
