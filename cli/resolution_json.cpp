#include "cli/resolution_json.h"

#include "graph/json.h"

namespace entente {
namespace {

void write_appearances(const std::vector<Appearance>& appearances, JsonWriter& json) {
  json.key("appearances");
  json.begin_array();
  for (const auto& appearance : appearances) {
    json.begin_object();
    json.member("article", appearance.article);
    json.member("path", appearance.path);
    json.end_object();
  }
  json.end_array();
}

void write_reasons(std::string_view key, const std::vector<Because>& reasons, JsonWriter& json) {
  json.key(key);
  json.begin_array();
  for (const auto& because : reasons) {
    json.begin_object();
    json.member("name", because.name);
    json.member("reason", because.reason);
    if (!because.node.empty()) json.member("node", because.node);
    write_appearances(because.appearances, json);
    json.end_object();
  }
  json.end_array();
}

void write_actor(const ActorResolution& actor, JsonWriter& json) {
  json.begin_object();
  json.member("id", actor.id);
  json.member("kind", name_of(actor.kind));
  json.member("name", actor.name);
  json.member("articles", actor.articles);
  write_reasons("merged", actor.merged, json);
  write_reasons("near_misses", actor.near_misses, json);
  json.end_object();
}

void write_change(const ResolutionChange& change, JsonWriter& json) {
  json.begin_object();
  json.member("before", change.before);
  json.member("after", change.after);
  json.end_object();
}

}  // namespace

std::string to_json(const std::vector<ActorResolution>& actors,
                    const std::vector<ResolutionChange>& changes) {
  JsonWriter json;
  json.begin_object();
  json.member("format", "entente-resolution");
  json.member("version", std::size_t{1});
  json.key("actors");
  json.begin_array();
  for (const auto& actor : actors) write_actor(actor, json);
  json.end_array();
  json.key("changes");
  json.begin_array();
  for (const auto& change : changes) write_change(change, json);
  json.end_array();
  json.end_object();
  return json.take() + "\n";
}

}  // namespace entente
