// The colours of the drawing. Those of the rest of the page stand in style.css.

const kLight = {
  background: "#f7f6f2",
  ink: "#20252b",
  faint: "#e3e1da",
  halo: "#f7f6f2",
  kinds: {
    person: "#2f6ea5",
    state: "#a4483c",
    organisation: "#6d519f",
    meeting: "#b07d12",
    event: "#b8572a",
    agreement: "#7a6a50",
    place: "#3f7d55",
  },
  bonds: { fact: "#bab5a8", cooperation: "#88ae9f", conflict: "#cc8678", faint: "#eceae4", chosen: "#30363d" },
};

const kDark = {
  background: "#15181c",
  ink: "#e8e6e1",
  faint: "#2b3036",
  halo: "#15181c",
  kinds: {
    person: "#6ea8dc",
    state: "#e08a7c",
    organisation: "#ab91dc",
    meeting: "#e0b04a",
    event: "#e8935f",
    agreement: "#b9a888",
    place: "#74b98d",
  },
  bonds: { fact: "#525962", cooperation: "#4d766a", conflict: "#93574b", faint: "#22262b", chosen: "#e8e6e1" },
};

export const palettes = { light: kLight, dark: kDark };
