#include "extract/meaning/relations.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "extract/meaning/event_date.h"

namespace entente {
namespace {

// A symmetric tie reads the same from both ends.
void put_in_order(std::vector<Tie>& ties, const Ontology& ontology) {
  for (Tie& tie : ties) {
    const Relation* relation = ontology.find(tie.relation);
    if (!relation || !relation->symmetric || tie.subject <= tie.object) continue;
    std::swap(tie.subject, tie.object);
    std::swap(tie.subject_word, tie.object_word);
  }
}

// A sentence tells a tie once, however many of its words say so ("accused Peru of shelling Lima").
using Key = std::tuple<int, std::string, std::size_t, std::size_t, bool, Status, std::string>;

Key key_of(const Tie& tie) {
  return {tie.sentence,           tie.relation,          tie.subject, tie.object,
          tie.qualifiers.negated, tie.qualifiers.status, tie.date};
}

// Of ties that say the same, the surest stays.
void remove_repetitions(std::vector<Tie>& ties) {
  std::map<Key, double> surest;
  for (const Tie& tie : ties) {
    double& known = surest[key_of(tie)];
    known = std::max(known, tie.confidence);
  }
  std::set<Key> seen;
  std::erase_if(ties, [&](const Tie& tie) {
    return tie.confidence < surest[key_of(tie)] || !seen.insert(key_of(tie)).second;
  });
}

void date_ties(const RelationContext& context, std::vector<Tie>& ties) {
  for (Tie& tie : ties) {
    if (tie.trigger == kRoot) continue;
    const auto& times = context.times[static_cast<std::size_t>(tie.sentence)];
    tie.date = nearest_date(context.scene.sentence(tie.sentence), tie.trigger, times);
  }
}

}  // namespace

Ties find_relations(const RelationContext& context) {
  Ties found;
  find_facts(context, found);
  for (int s = 0; s < static_cast<int>(context.scene.document().sentences.size()); ++s) {
    apply_rules(context.scene, s, context.book, context.ontology, found);
  }
  put_in_order(found.ties, context.ontology);
  date_ties(context, found.ties);
  remove_repetitions(found.ties);
  std::stable_sort(found.ties.begin(), found.ties.end(), [](const Tie& left, const Tie& right) {
    return left.sentence < right.sentence;
  });
  return found;
}

}  // namespace entente
