#include "extract/meaning/gapped_list.h"

#include <algorithm>

namespace entente {
namespace {

class GappedReader {
 public:
  GappedReader(const TellingSentence& in, Attendance first) : in_{in} {
    listed_.push_back({first, {}, {}});
  }

  std::vector<Gapped> read() {
    int word = listed_.front().who.word + 1;
    while (word < in_.size() && in_.token(word).upos != "VERB") {
      const std::optional<Attendance> next = is_framed() ? person_behind(word) : std::nullopt;
      if (next)
        listed_.push_back({*next, {}, {}});
      else
        note_frame(word);
      word = next ? next->word + 1 : word + 1;
    }
    if (!is_framed()) listed_.pop_back();  // "..., and Lavrov said": the next clause
    return listed_.size() < 2 ? std::vector<Gapped>{} : std::move(listed_);
  }

 private:
  [[nodiscard]] bool is_framed() const {
    const Gapped& last = listed_.back();
    return last.place.has_value() || !last.date.empty();
  }

  // "in Niamey", "on Sunday".
  void note_frame(int word) {
    Gapped& last = listed_.back();
    for (const TimeExpression& time : in_.times()) {
      if (time.begin == word && last.date.empty()) last.date = time.date;
    }
    const auto& prepositions = in_.context().words["place_prepositions"];
    if (last.place || !prepositions.contains(preposition(in_.sentence(), word))) return;
    for (const Bearer& venue : in_.venues(word)) {
      if (!last.place) last.place = Attendance{venue.entity, in_.number(), venue.word};
    }
  }

  // The person named, a title before the name or not, right behind a comma or "and".
  [[nodiscard]] std::optional<Attendance> person_behind(int mark) const {
    constexpr int kLongestTitle = 4;
    static const WordSet kMarks{",", "and", ";"};
    if (!kMarks.contains(in_.token(mark).form)) return std::nullopt;
    for (int word = mark + 1; word < std::min(in_.size(), mark + 2 + kLongestTitle); ++word) {
      for (const std::size_t figure : in_.named(word)) {
        if (in_.is_person(figure)) return Attendance{figure, in_.number(), word};
      }
      const std::string& tag = in_.token(word).upos;
      const bool title = tag == "PROPN" || tag == "NOUN" || tag == "ADJ" || tag == "CCONJ";
      if (!title) return std::nullopt;
    }
    return std::nullopt;
  }

  const TellingSentence& in_;
  std::vector<Gapped> listed_;
};

}  // namespace

std::vector<Gapped> read_gapped(const TellingSentence& in, Attendance first) {
  return GappedReader{in, first}.read();
}

}  // namespace entente
