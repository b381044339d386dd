#include <limits>

#include "graph/measures/output.h"
#include "graph/wording.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 4> kBySigns = {"+++", "++-", "+--", "---"};

constexpr std::array<std::string_view, 4> kSignMeanings = {
    "all cooperate", "one conflict between two who share a partner", "two against one",
    "all in conflict"};

double balanced_share(const Balance& balance) {
  if (balance.triangles() == 0) return std::numeric_limits<double>::quiet_NaN();
  return static_cast<double>(balance.balanced()) / static_cast<double>(balance.triangles());
}

std::string census_text(const TriadCensus& census) {
  constexpr std::size_t kNameWidth = 6;
  constexpr std::size_t kCountWidth = 12;
  constexpr std::size_t kInLine = 4;
  std::string text;
  for (std::size_t i = 0; i < census.size(); ++i) {
    text += right_aligned(kTriads.at(i), kNameWidth) +
            right_aligned(std::to_string(census.at(i)), kCountWidth);
    if (i % kInLine == kInLine - 1) text += "\n";
  }
  return text;
}

std::string balance_text(const Balance& balance) {
  constexpr std::size_t kCountWidth = 12;
  std::string text = counted(balance.positive_ties, "tie", "ties") + " of cooperation, " +
                     std::to_string(balance.negative_ties) + " of conflict, " +
                     std::to_string(balance.neutral_ties) + " of neither\n";
  for (std::size_t i = 0; i < kBySigns.size(); ++i) {
    text += "  " + std::string{kBySigns.at(i)} +
            right_aligned(std::to_string(balance.by_negative.at(i)), kCountWidth) + "  " +
            std::string{kSignMeanings.at(i)} + "\n";
  }
  if (balance.triangles() == 0) return text + "No three whose ties all have a sign.\n";
  constexpr double kPercent = 100.0;
  return text + decimals(kPercent * balanced_share(balance), 1) + " % balanced (+++ or +--); " +
         std::to_string(balance.without_sign) + " threes have a tie without sign\n";
}

}  // namespace

std::string to_text(const MeasuredNetwork& measured, const MeasuredTriads& triads) {
  return heading_of(measured) + "\nThrees by their mutual, one-way and missing ties\n" +
         census_text(triads.census) + "\nBalance of cooperation and conflict\n" +
         balance_text(triads.balance);
}

std::string to_json(const MeasuredNetwork& measured, const MeasuredTriads& triads) {
  const Balance& balance = triads.balance;
  JsonWriter json;
  json.begin_object();
  write_heading(json, measured);
  json.key("census");
  json.begin_object();
  for (std::size_t i = 0; i < triads.census.size(); ++i)
    json.member(kTriads.at(i), triads.census.at(i));
  json.end_object();
  json.key("signed_ties");
  json.begin_object();
  json.member("positive", balance.positive_ties);
  json.member("negative", balance.negative_ties);
  json.member("neutral", balance.neutral_ties);
  json.end_object();
  json.key("balance");
  json.begin_object();
  for (std::size_t i = 0; i < kBySigns.size(); ++i)
    json.member(kBySigns.at(i), balance.by_negative.at(i));
  json.member("without_sign", balance.without_sign);
  json.key("balanced");
  if (balance.triangles() == 0) json.null();
  if (balance.triangles() > 0) json.value(balanced_share(balance));
  json.end_object();
  json.end_object();
  return json.take() + "\n";
}

}  // namespace entente
