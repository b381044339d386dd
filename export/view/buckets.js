// Time cut into equal parts of the calendar, for bars on a timeline.

const kUnits = [
  { name: "month", months: 1 },
  { name: "quarter", months: 3 },
  { name: "year", months: 12 },
  { name: "decade", months: 120 },
];
const kMost = 60;

const monthOf = (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const pad = (number, width) => String(number).padStart(width, "0");
const monthText = (month) => `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}`;

const kShort = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function labelOf(month, unit) {
  const year = Math.floor(month / 12);
  if (unit.name === "month") return `${kShort[month % 12]} ${year}`;
  if (unit.name === "quarter") return `Q${(month % 12) / 3 + 1} ${year}`;
  return unit.name === "year" ? `${year}` : `${year}s`;
}

// `items` with spans in the smallest unit of at most 60 buckets: [{from, to, label, items}], where from and to are months such as
// "2018-04". What spans several buckets stands in the first. Items without a span are left out.
export function bucketsOf(items) {
  const dated = items.filter((item) => item.span);
  if (dated.length === 0) return [];
  const months = dated.map((item) => monthOf(item.span.from));
  const first = months.reduce((a, b) => Math.min(a, b));
  const last = months.reduce((a, b) => Math.max(a, b));
  const count = (unit) => Math.floor(last / unit.months) - Math.floor(first / unit.months) + 1;
  const unit = kUnits.find((candidate) => count(candidate) <= kMost) ?? kUnits[kUnits.length - 1];
  const start = Math.floor(first / unit.months);
  const buckets = Array.from({ length: count(unit) }, (_, i) => {
    const month = (start + i) * unit.months;
    return { from: monthText(month), to: monthText(month + unit.months - 1), label: labelOf(month, unit), items: [] };
  });
  dated.forEach((item, i) => buckets[Math.floor(months[i] / unit.months) - start].items.push(item));
  return buckets;
}
