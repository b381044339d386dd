#include "cli/known_actors.h"

#include <memory>
#include <utility>

#include "cli/data_files.h"
#include "extract/extract.h"

namespace entente {

Result<KnownActors> known_actors() {
  auto knowledge = read_knowledge(default_files(data_folder()).knowledge);
  if (!knowledge) return knowledge.error();
  const auto gazetteer = std::make_shared<const Gazetteer>(std::move(knowledge).value().gazetteer);
  return KnownActors{[gazetteer](std::string_view name) -> std::optional<KnownActor> {
    const auto found = gazetteer->find(name);
    if (found.empty() || found.front().sense != Sense::name) return std::nullopt;
    return KnownActor{found.front().actor->id, found.front().actor->kind};
  }};
}

}  // namespace entente
