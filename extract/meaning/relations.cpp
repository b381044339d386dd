#include "extract/meaning/relations.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "extract/meaning/event_date.h"

namespace entente {
namespace {

// A symmetric tie reads the same from both ends.
void put_in_order(Tie& tie) {
  if (tie.subject <= tie.object) return;
  std::swap(tie.subject, tie.object);
  std::swap(tie.subject_word, tie.object_word);
}

using Key = std::tuple<std::string, std::size_t, std::size_t, int, int, bool, Status>;

Key key_of(const Tie& tie) {
  return {tie.relation,           tie.subject,          tie.object, tie.sentence, tie.trigger,
          tie.qualifiers.negated, tie.qualifiers.status};
}

void remove_repetitions(std::vector<Tie>& ties, const Ontology& ontology) {
  for (Tie& tie : ties) {
    const Relation* relation = ontology.find(tie.relation);
    if (relation && relation->symmetric) put_in_order(tie);
  }
  std::set<Key> seen;
  std::erase_if(ties, [&](const Tie& tie) { return !seen.insert(key_of(tie)).second; });
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
  remove_repetitions(found.ties, context.ontology);
  date_ties(context, found.ties);
  std::stable_sort(found.ties.begin(), found.ties.end(), [](const Tie& left, const Tie& right) {
    return left.sentence < right.sentence;
  });
  return found;
}

}  // namespace entente
