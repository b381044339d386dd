// The timeline: bars of meetings by month, quarter or year, and a brush over them that sets the range of dates.

import { bucketsOf } from "./buckets.js";
import { element, plural, replaceIn } from "./dom.js";
import { inWords } from "./dates.js";

const kSettled = (item) =>
  ["planned", "possible"].includes(item.status) ? "open" : item.status === "called_off" ? "off" : "held";

export class TimelineView {
  // `changed(from, to)`: months, both empty for all.
  constructor(root, network, changed) {
    this.changed = changed;
    const meetings = network.nodes.filter((node) => node.kind === "meeting");
    this.ofMeetings = meetings.some((node) => node.span);
    this.buckets = bucketsOf(this.ofMeetings ? meetings : network.ties);
    root.hidden = this.buckets.length === 0;
    if (root.hidden) return;
    this.range = null; // [first, last] numbers of buckets
    this.build(root);
    this.draw();
  }

  build(root) {
    this.words = element("span", { class: "quiet" });
    this.clear = element("button", { type: "button", class: "plain", onclick: () => this.set(null) }, "All dates");
    this.handles = [this.handle(0, "First date shown"), this.handle(1, "Last date shown")];
    this.brush = element("div", { class: "brush" });
    this.slots = this.buckets.map((bucket) => this.slot(bucket));
    this.strip = element(
      "div",
      { class: "strip", onpointerdown: (event) => this.begin(event) },
      element("div", { class: "bars" }, this.slots),
      this.brush,
      this.handles,
    );
    const head = element(
      "div",
      { class: "timeline-head" },
      element("h2", {}, this.ofMeetings ? "Meetings" : "Ties"),
      this.words,
      this.clear,
    );
    replaceIn(root, head, this.strip, this.axis());
  }

  slot(bucket) {
    const most = this.buckets.reduce((sum, other) => Math.max(sum, other.items.length), 1);
    const part = (settled) => {
      const count = this.ofMeetings
        ? bucket.items.filter((item) => kSettled(item) === settled).length
        : settled === "held"
          ? bucket.items.length
          : 0;
      const bar = element("div", { class: `bar ${settled}` });
      bar.style.height = `${(count / most) * 100}%`;
      return count > 0 ? bar : null;
    };
    const what = this.ofMeetings
      ? plural(bucket.items.length, "meeting", "meetings")
      : plural(bucket.items.length, "tie", "ties");
    return element(
      "div",
      { class: "slot", title: `${bucket.label}: ${what}` },
      part("off"),
      part("open"),
      part("held"),
    );
  }

  axis() {
    const count = this.buckets.length;
    const wanted = Math.min(count, 5);
    const marks = Array.from({ length: wanted }, (_, i) => Math.round((i * (count - 1)) / Math.max(1, wanted - 1)));
    const labels = [...new Set(marks)].map((at) => {
      const label = element("span", {}, this.buckets[at].label);
      label.style.left = `${((at + 0.5) / count) * 100}%`;
      if (at === 0 && count > 1) label.className = "first";
      if (at === count - 1 && count > 1) label.className = "last";
      return label;
    });
    return element("div", { class: "axis", "aria-hidden": "true" }, labels);
  }

  handle(end, label) {
    return element("div", {
      class: `handle ${end ? "to" : "from"}`,
      role: "slider",
      tabindex: "0",
      "aria-label": label,
      "aria-valuemin": "0",
      "aria-valuemax": String(this.buckets.length - 1),
      onkeydown: (event) => this.pressed(event, end),
    });
  }

  pressed(event, end) {
    const last = this.buckets.length - 1;
    const range = [...(this.range ?? [0, last])];
    const to = {
      ArrowLeft: range[end] - 1,
      ArrowDown: range[end] - 1,
      ArrowRight: range[end] + 1,
      ArrowUp: range[end] + 1,
      Home: 0,
      End: last,
    }[event.key];
    if (event.key === "Escape") return this.set(null);
    if (to === undefined) return;
    event.preventDefault();
    range[end] = end === 0 ? Math.min(Math.max(0, to), range[1]) : Math.max(Math.min(last, to), range[0]);
    this.set(range);
  }

  bucketAt(event) {
    const { left, width } = this.strip.getBoundingClientRect();
    return Math.min(
      this.buckets.length - 1,
      Math.max(0, Math.floor(((event.clientX - left) / width) * this.buckets.length)),
    );
  }

  // A drag on a handle moves that end, one elsewhere draws a new range.
  begin(event) {
    event.preventDefault();
    const start = this.bucketAt(event);
    const held = this.handles.indexOf(event.target);
    const fixed = held < 0 ? start : (this.range ?? [0, this.buckets.length - 1])[1 - held];
    if (held >= 0) this.handles[held].focus();
    const move = (moved) => this.set([fixed, this.bucketAt(moved)].sort((a, b) => a - b));
    this.strip.setPointerCapture(event.pointerId);
    const stop = () => this.strip.removeEventListener("pointermove", move);
    this.strip.addEventListener("pointermove", move);
    this.strip.addEventListener("pointerup", stop, { once: true });
    this.strip.addEventListener("pointercancel", stop, { once: true });
    if (held < 0) this.set([start, start]);
  }

  set(range) {
    const last = this.buckets.length - 1;
    const next = range && (range[0] > 0 || range[1] < last) ? range : null;
    if (String(next) === String(this.range)) return;
    this.range = next;
    this.draw();
    if (next) this.changed(this.buckets[next[0]].from, this.buckets[next[1]].to);
    else this.changed("", "");
  }

  // The range as it was set elsewhere; dates between the bounds of buckets widen to them.
  show(from, to) {
    if (this.buckets.length === 0) return;
    const last = this.buckets.length - 1;
    const first = from ? this.buckets.findIndex((bucket) => bucket.to >= from.slice(0, bucket.to.length)) : 0;
    const after = to ? this.buckets.findIndex((bucket) => bucket.from > to.slice(0, bucket.from.length)) : -1;
    const range = [first < 0 ? last : first, after < 0 ? last : Math.max(0, after - 1)];
    this.range = from || to ? [Math.min(...range), Math.max(...range)] : null;
    this.draw();
  }

  draw() {
    const count = this.buckets.length;
    const [first, last] = this.range ?? [0, count - 1];
    const [left, right] = [(first / count) * 100, ((last + 1) / count) * 100];
    this.brush.style.left = `${left}%`;
    this.brush.style.width = `${right - left}%`;
    this.brush.classList.toggle("all", !this.range);
    this.clear.disabled = !this.range;
    this.slots.forEach((slot, i) => slot.classList.toggle("out", i < first || i > last));
    const ends = [
      [left, first],
      [right, last],
    ];
    this.handles.forEach((handle, end) => {
      handle.style.left = `${ends[end][0]}%`;
      handle.setAttribute("aria-valuenow", String(ends[end][1]));
      handle.setAttribute("aria-valuetext", this.buckets[ends[end][1]].label);
    });
    const items = this.buckets.slice(first, last + 1).reduce((sum, bucket) => sum + bucket.items.length, 0);
    const what = this.ofMeetings ? plural(items, "meeting", "meetings") : plural(items, "tie", "ties");
    this.words.textContent = `${what}, ${inWords(this.buckets[first].from)} – ${inWords(this.buckets[last].to)}`;
  }
}
