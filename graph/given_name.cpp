#include "graph/given_name.h"

#include <algorithm>
#include <array>
#include <utility>

namespace entente {
namespace {

using Form = std::pair<std::string_view, std::string_view>;  // printed, usual

// Short forms of one English name only, spellings of one name, and the Russian, Ukrainian and
// Belarusian forms of one name, which follow the language of the source.
constexpr std::array kForms = {
    Form{"abd", "abdul"},
    Form{"abdallah", "abdullah"},
    Form{"abdel", "abdul"},
    Form{"ahmad", "ahmed"},
    Form{"aleksandar", "alexander"},
    Form{"aleksander", "alexander"},
    Form{"aleksandr", "alexander"},
    Form{"alexandr", "alexander"},
    Form{"aliaksandr", "alexander"},
    Form{"alyaksandr", "alexander"},
    Form{"andrei", "andrew"},
    Form{"andrej", "andrew"},
    Form{"andrey", "andrew"},
    Form{"andrii", "andrew"},
    Form{"andriy", "andrew"},
    Form{"andy", "andrew"},
    Form{"antony", "anthony"},
    Form{"ben", "benjamin"},
    Form{"bernie", "bernard"},
    Form{"bill", "william"},
    Form{"bob", "robert"},
    Form{"bobby", "robert"},
    Form{"chuck", "charles"},
    Form{"dave", "david"},
    Form{"dick", "richard"},
    Form{"dmytro", "dmitry"},
    Form{"dmitri", "dmitry"},
    Form{"ebrahim", "ibrahim"},
    Form{"evgeny", "yevgeny"},
    Form{"greg", "gregory"},
    Form{"hasan", "hassan"},
    Form{"hossein", "hussein"},
    Form{"husain", "hussein"},
    Form{"husayn", "hussein"},
    Form{"hussain", "hussein"},
    Form{"jeff", "jeffrey"},
    Form{"jim", "james"},
    Form{"jimmy", "james"},
    Form{"joe", "joseph"},
    Form{"ken", "kenneth"},
    Form{"kostiantyn", "konstantin"},
    Form{"larry", "lawrence"},
    Form{"liz", "elizabeth"},
    Form{"matt", "matthew"},
    Form{"mikalai", "nikolai"},
    Form{"mike", "michael"},
    Form{"mohamad", "mohammed"},
    Form{"mohamed", "mohammed"},
    Form{"mohammad", "mohammed"},
    Form{"muhamad", "mohammed"},
    Form{"muhammad", "mohammed"},
    Form{"muhammed", "mohammed"},
    Form{"mykhailo", "mikhail"},
    Form{"mykola", "nikolai"},
    Form{"nick", "nicholas"},
    Form{"nikolay", "nikolai"},
    Form{"oleksandr", "alexander"},
    Form{"oleksii", "alexei"},
    Form{"oleksiy", "alexei"},
    Form{"omer", "omar"},
    Form{"osama", "usama"},
    Form{"pete", "peter"},
    Form{"pyotr", "petr"},
    Form{"rob", "robert"},
    Form{"ron", "ronald"},
    Form{"serhii", "sergei"},
    Form{"serhiy", "sergei"},
    Form{"sergey", "sergei"},
    Form{"steve", "steven"},
    Form{"sue", "susan"},
    Form{"tim", "timothy"},
    Form{"tom", "thomas"},
    Form{"tony", "anthony"},
    Form{"uladzimir", "vladimir"},
    Form{"umar", "omar"},
    Form{"volodymyr", "vladimir"},
    Form{"yevhen", "yevgeny"},
    Form{"youssef", "yusuf"},
    Form{"yousef", "yusuf"},
    Form{"yousuf", "yusuf"},
};

}  // namespace

std::string_view usual_form_of(std::string_view given) {
  const auto form = std::ranges::find(kForms, given, &Form::first);
  return form == kForms.end() ? given : form->second;
}

}  // namespace entente
