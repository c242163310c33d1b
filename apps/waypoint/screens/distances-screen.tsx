/** @jsxImportSource preact */
/**
 * What does somebody see who looks over a reader's shoulder after quick exit?
 *
 * A table of distances: nobody's own page, of no interest, and of the same site, so that leaving asks nothing of
 * anybody else.
 *
 * Source: trust.md, rule 47.
 *
 * @module
 */
import { useWords } from "../words/words.tsx";

const kilometres = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const kilometresInAMile = 1.609344;

export function DistancesScreen() {
  const words = useWords();
  return (
    <main class="frame">
      <h1>{words.t("distances.title")}</h1>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.t("distances.kilometres")}</th>
            <th scope="col">{words.t("distances.miles")}</th>
          </tr>
        </thead>
        <tbody>
          {kilometres.map((distance) => (
            <tr key={distance}>
              <td>{words.number(distance)}</td>
              <td>{words.number(distance / kilometresInAMile)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
