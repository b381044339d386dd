#include "import/cameo.h"

#include <algorithm>
#include <array>

namespace entente {
namespace {

struct Entry {
  std::string_view code;
  CameoRelation relation;
};

// The twenty roots, and the codes below them that say more in our words. Three roots have no
// counterpart in the ontology: their relations bear the codebook's verb.
constexpr std::array kRelations = {
    Entry{"01", {"made_statement_on"}},
    Entry{"02", {"urged"}},
    Entry{"03", {"agreed_with"}},
    Entry{"04", {"met_with"}},
    Entry{"042", {"visited"}},
    Entry{"043", {"visited", true}},
    Entry{"045", {"negotiated_with"}},
    Entry{"046", {"negotiated_with"}},
    Entry{"05", {"supported"}},
    Entry{"051", {"praised"}},
    Entry{"057", {"agreed_with"}},
    Entry{"06", {"cooperated_with"}},
    Entry{"07", {"aided"}},
    Entry{"08", {"conceded"}},
    Entry{"09", {"investigated"}},
    Entry{"10", {"urged"}},
    Entry{"11", {"criticised"}},
    Entry{"112", {"accused"}},
    Entry{"12", {"rejected"}},
    Entry{"13", {"threatened"}},
    Entry{"14", {"protested_against"}},
    Entry{"15", {"mobilised"}},
    Entry{"16", {"sanctioned"}},
    Entry{"17", {"seized"}},
    Entry{"18", {"attacked"}},
    Entry{"19", {"attacked"}},
    Entry{"20", {"attacked"}},
};

bool is_code(std::string_view code) {
  return code.size() >= 2 && code.size() <= 4 &&
         std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<CameoRelation> relation_of_cameo(std::string_view code) {
  if (!is_code(code)) return std::nullopt;
  for (std::size_t size = code.size(); size >= 2; --size) {
    const auto found = std::ranges::find(kRelations, code.substr(0, size), &Entry::code);
    if (found != kRelations.end()) return found->relation;
  }
  return std::nullopt;
}

}  // namespace entente
