/**
 * A pattern written with single blanks that also matches the runs of blanks that pages print and that joined line
 * breaks leave. Blanks with a quantifier of their own and blanks inside brackets stay as they are.
 *
 * @param source regular expression source for the shadow
 */
export function spacedPattern(source: string, flags?: string): RegExp {
  const outsideBrackets = source.split(/(\[(?:\\.|[^\]\\])*\])/);
  const spaced = outsideBrackets.map((part, i) =>
    i % 2 === 1 ? part : part.replace(/ (?![{?*+])/g, ' {1,5}'),
  );
  return new RegExp(spaced.join('').replace(/ \?(?!\?)/g, ' {0,5}'), flags);
}
