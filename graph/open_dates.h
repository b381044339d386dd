// An article that does not say when it was printed leaves its dates open ("on Wednesday"). Where
// another article tells of the same meeting with its date, that date settles them
// (docs/decisions/meetings.md).

#pragma once

#include <vector>

#include "graph/linked_set.h"
#include "graph/meeting_account.h"
#include "graph/resolution.h"

namespace entente {

// Gives the accounts, and the statements of their articles, the dates that can be settled. What
// stays open stays so in the accounts and leaves the linked set: it is no date of the network.
// Requires: one account for each meeting of the linked set.
void settle_open_dates(LinkedSet& linked, std::vector<MeetingAccount>& accounts,
                       Resolution& resolution);

}  // namespace entente
