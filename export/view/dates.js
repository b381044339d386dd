// Dates as the network tells them: "2018", "2018-04", "2018-04-12", or two of these with a slash between. Days compare as text.

const kDate = /^\d{4}(-\d{2}(-\d{2})?)?$/;

const firstDay = (date) => date + "-01-01".slice(date.length - 4);
const lastDay = (date) => date + "-12-31".slice(date.length - 4);

// The first and the last day that `date` can mean, or null where it names no year.
export function spanOf(date) {
  if (!date) return null;
  const [from, to = from] = date.split("/");
  if (!kDate.test(from) || !kDate.test(to)) return null;
  return { from: firstDay(from), to: lastDay(to) };
}

// The span from the beginning of `first` to the end of `last`; either may be missing.
export function spanBetween(first, last) {
  const [from, to] = [spanOf(first || last), spanOf(last || first)];
  return from && to ? { from: from.from, to: to.to } : null;
}

// Whether a span has a day in [from, to]; an empty bound is none.
export function overlaps(span, from, to) {
  if (!from && !to) return true;
  return span !== null && (!to || span.from <= lastDay(to)) && (!from || span.to >= firstDay(from));
}

const kMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

// "2018-12-12" as "12 December 2018"; what is no date stays as it is.
export function inWords(date) {
  if (!date || !spanOf(date)) return date ?? "";
  const [from, to] = date.split("/");
  if (to) return `${inWords(from)} – ${inWords(to)}`;
  const [year, month, day] = from.split("-");
  return [day && String(Number(day)), month && kMonths[Number(month) - 1], year].filter(Boolean).join(" ");
}
