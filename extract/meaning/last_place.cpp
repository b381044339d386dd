#include "extract/meaning/last_place.h"

#include <algorithm>

namespace entente {
namespace {

// The town that stands for its state.
std::optional<std::size_t> seat(const MeetingContext& context, const Token& token,
                                std::size_t state) {
  if (context.scene.kind(state) != Kind::state) return std::nullopt;
  const auto capital = capital_of(context, state);
  return capital && context.scene.cast().figures[*capital].name == token.form ? capital
                                                                              : std::nullopt;
}

// "Supreme Allied Commander Europe".
bool is_in_title(const MeetingContext& context, int sentence, int word) {
  const auto& figures = context.scene.cast().figures;
  return std::any_of(figures.begin(), figures.end(), [&](const Figure& figure) {
    return figure.kind == Kind::person &&
           std::any_of(figure.mentions.begin(), figure.mentions.end(), [&](const Mention& one) {
             return one.sentence == sentence && one.begin <= word && word < one.end;
           });
  });
}

std::optional<Attendance> place_at(const MeetingContext& context, int sentence, int word) {
  if (is_in_title(context, sentence, word)) return std::nullopt;
  const Token& token = context.scene.sentence(sentence).tokens[static_cast<std::size_t>(word)];
  for (const std::size_t entity : context.scene.cast().at(sentence, word)) {
    const bool place = context.scene.kind(entity) == Kind::place;
    const auto found = place ? std::optional{entity} : seat(context, token, entity);
    if (found) return Attendance{*found, sentence, word};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Attendance> last_place(const MeetingContext& context, int sentence, int before) {
  constexpr int kReach = 2;
  for (int s = sentence; s >= 0 && s >= sentence - kReach; --s) {
    const int size = static_cast<int>(context.scene.sentence(s).tokens.size());
    for (int word = (s == sentence ? before : size) - 1; word >= 0; --word) {
      if (const auto place = place_at(context, s, word)) return place;
    }
  }
  return std::nullopt;
}

}  // namespace entente
