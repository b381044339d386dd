#include <algorithm>
#include <tuple>

#include "graph/csv.h"
#include "graph/measures/output.h"
#include "graph/wording.h"

namespace entente {
namespace {

using Members = std::vector<std::vector<std::uint32_t>>;  // of each group

// The strongest first; among equals by id.
Members members_of(const Grouping& grouping, const Values& strengths) {
  Members members(grouping.sizes.size());
  for (std::uint32_t actor = 0; actor < grouping.group_of.size(); ++actor)
    members[grouping.group_of[actor]].push_back(actor);
  for (auto& group : members)
    std::ranges::stable_sort(group, {}, [&](std::uint32_t actor) { return -strengths[actor]; });
  return members;
}

struct GroupWeight {
  std::size_t inside = 0;   // of ties within the group
  std::size_t outside = 0;  // of ties that lead out of it
};

std::vector<GroupWeight> weights_of(const ActorNetwork& network, const Grouping& grouping) {
  std::vector<GroupWeight> weights(grouping.sizes.size());
  for (const ActorTie& tie : network.ties()) {
    const auto left = grouping.group_of[tie.left];
    const auto right = grouping.group_of[tie.right];
    if (left == right) weights[left].inside += tie.weight;
    if (left != right) weights[left].outside += tie.weight;
    if (left != right) weights[right].outside += tie.weight;
  }
  return weights;
}

// Groups of at least two; they come first.
std::size_t connected(const Grouping& grouping) {
  return static_cast<std::size_t>(
      std::ranges::count_if(grouping.sizes, [](std::size_t size) { return size > 1; }));
}

std::string names_of(const ActorNetwork& network, const std::vector<std::uint32_t>& members) {
  constexpr std::size_t kNamed = 8;
  std::string text;
  for (std::size_t i = 0; i < std::min(kNamed, members.size()); ++i)
    text += (i == 0 ? "" : ", ") + printable(network.actors()[members[i]].name);
  if (members.size() > kNamed) text += " and " + std::to_string(members.size() - kNamed) + " more";
  return text;
}

std::string group_text(std::size_t number, const GroupWeight& weight, std::size_t size) {
  constexpr std::size_t kNumberWidth = 3;
  return right_aligned(std::to_string(number), kNumberWidth) + "  " +
         counted(size, "actor", "actors") + ", " + counted(weight.inside, "story", "stories") +
         " inside, " + std::to_string(weight.outside) + " to others\n";
}

void write_members(JsonWriter& json, const ActorNetwork& network, const Values& strengths,
                   const std::vector<std::uint32_t>& members) {
  json.key("members");
  json.begin_array();
  for (const auto member : members) {
    const NetworkActor& actor = network.actors()[member];
    json.begin_object();
    json.member("id", actor.id);
    json.member("name", actor.name);
    json.member("kind", name_of(actor.kind));
    json.member("strength", strengths[member]);
    json.end_object();
  }
  json.end_array();
}

void write_sizes(JsonWriter& json, const Grouping& components) {
  json.key("components");
  json.begin_array();
  for (std::size_t i = 0; i < connected(components); ++i)
    json.value(static_cast<double>(components.sizes[i]));
  json.end_array();
  json.member("isolated", components.sizes.size() - connected(components));
}

}  // namespace

std::string to_text(const MeasuredNetwork& measured, const MeasuredGroups& groups,
                    std::size_t top) {
  const ActorNetwork& network = *measured.network;
  const Grouping& grouping = groups.communities.grouping;
  const std::size_t parts = connected(groups.components);
  const std::size_t isolated = groups.components.sizes.size() - parts;
  std::string text =
      heading_of(measured) + counted(parts, "connected group", "connected groups") +
      (parts == 0 ? "" : ", the largest of " + std::to_string(groups.components.sizes.front())) +
      "; " + std::to_string(isolated) + " without ties\n";
  const std::size_t found = connected(grouping);
  text += counted(found, "community", "communities") + " (Leiden), modularity " +
          decimals(groups.communities.modularity, 3) + "\n";
  const auto members = members_of(grouping, strength(network));
  const auto weights = weights_of(network, grouping);
  const std::size_t shown = top == 0 ? found : std::min(top, found);
  for (std::size_t i = 0; i < shown; ++i) {
    text += "\n" + group_text(i + 1, weights[i], grouping.sizes[i]) + "     " +
            names_of(network, members[i]) + "\n";
  }
  if (shown < found)
    text += "\n     and " + std::to_string(found - shown) + " more (--top 0 for all)\n";
  return text;
}

std::string to_json(const MeasuredNetwork& measured, const MeasuredGroups& groups) {
  const ActorNetwork& network = *measured.network;
  const Grouping& grouping = groups.communities.grouping;
  const Values strengths = strength(network);
  const auto members = members_of(grouping, strengths);
  const auto weights = weights_of(network, grouping);
  JsonWriter json;
  json.begin_object();
  write_heading(json, measured);
  write_sizes(json, groups.components);
  json.member("resolution", groups.resolution);
  json.member("modularity", groups.communities.modularity);
  json.key("communities");
  json.begin_array();
  for (std::size_t i = 0; i < members.size(); ++i) {
    json.begin_object();
    json.member("number", i + 1);
    json.member("size", grouping.sizes[i]);
    json.member("stories_inside", weights[i].inside);
    json.member("stories_outside", weights[i].outside);
    write_members(json, network, strengths, members[i]);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take() + "\n";
}

std::string to_csv(const MeasuredNetwork& measured, const MeasuredGroups& groups) {
  const auto& actors = measured.network->actors();
  std::string table = csv_line({"id", "name", "kind", "component", "community"});
  for (std::size_t i = 0; i < actors.size(); ++i) {
    table += csv_line({actors[i].id, actors[i].name, std::string{name_of(actors[i].kind)},
                       std::to_string(groups.components.group_of[i] + 1),
                       std::to_string(groups.communities.grouping.group_of[i] + 1)});
  }
  return table;
}

}  // namespace entente
