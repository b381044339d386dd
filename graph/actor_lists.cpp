#include "graph/actor_lists.h"

#include <algorithm>
#include <utility>

#include "graph/name.h"

namespace entente {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r";
  const auto begin = text.find_first_not_of(kBlank);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

// Takes what stands before `end` off `text`, and `end`.
std::string_view take_until(std::string_view& text, char end) {
  const auto at = std::min(text.find(end), text.size());
  const auto taken = text.substr(0, at);
  text.remove_prefix(std::min(at + 1, text.size()));
  return taken;
}

// Ids hold no white space; a name follows its kind.
bool names_actor(const ListedActor& actor) {
  if (actor.kind) return !actor.name.empty();
  const bool one_word = actor.id.find_first_of(" \t") == std::string::npos;
  return is_wikidata_id(actor.id) || (one_word && actor.id.find(':') != std::string::npos);
}

ListedActor actor_in(std::string_view text) {
  constexpr std::string_view kIn = " @ ";
  ListedActor actor;
  if (const auto at = text.rfind(kIn); at != std::string_view::npos) {
    actor.article = trimmed(text.substr(at + kIn.size()));
    text = trimmed(text.substr(0, at));
  }
  actor.id = text;
  auto rest = text;
  actor.kind = kind_named(trimmed(take_until(rest, ':')));
  if (actor.kind) actor.name = normalised_name(rest);
  return actor;
}

Result<ListLine> line_in(std::string_view text, std::string place) {
  ListLine line{std::move(place), {}};
  const auto malformed = [&](const std::string& expected, std::string_view found) {
    return Error{Error::Code::malformed,
                 line.place + ": expected " + expected + ", found '" + std::string{found} + "'"};
  };
  for (auto rest = text; !rest.empty();) {
    const auto written = trimmed(take_until(rest, '|'));
    line.actors.push_back(actor_in(written));
    if (!names_actor(line.actors.back())) {
      return malformed("an actor such as 'person: Ilham Aliyev', 'person:ilham-aliyev' or 'Q227'",
                       written);
    }
  }
  if (line.actors.size() < 2) return malformed("two actors or more, parted by '|'", text);
  return line;
}

}  // namespace

std::vector<ListLine> parse_actor_list(std::string_view text, std::string_view name,
                                       const std::function<void(Error)>& failed) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  std::vector<ListLine> lines;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const auto line = trimmed(take_until(text, '\n'));
    if (line.empty() || line.front() == '#') continue;
    auto read = line_in(line, std::string{name} + ":" + std::to_string(number));
    if (read) {
      lines.push_back(std::move(read).value());
    } else {
      failed(read.error());
    }
  }
  return lines;
}

}  // namespace entente
