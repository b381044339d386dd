#include "extract/article/furniture_lines.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "extract/article/characters.h"

namespace entente {
namespace {

using Words = std::initializer_list<std::string_view>;

// Longer text is prose, whatever it begins with. Captions tell a little story.
constexpr std::size_t kLongestPrompt = 220;
constexpr std::size_t kLongestCaption = 450;
constexpr std::size_t kLongestNotice = 700;

// Whole lines, folded, without closing punctuation.
constexpr auto kNavigation = std::to_array<std::string_view>({"home",
                                                              "menu",
                                                              "search",
                                                              "news",
                                                              "skip to content",
                                                              "skip to main content",
                                                              "skip to navigation",
                                                              "back to top",
                                                              "next",
                                                              "previous",
                                                              "next article",
                                                              "previous article",
                                                              "next page",
                                                              "log in",
                                                              "login",
                                                              "sign in",
                                                              "sign up",
                                                              "register",
                                                              "my account",
                                                              "contact us",
                                                              "about us",
                                                              "privacy policy",
                                                              "terms of use",
                                                              "terms of service",
                                                              "terms and conditions",
                                                              "sitemap",
                                                              "main menu",
                                                              "navigation",
                                                              "main navigation",
                                                              "you are here",
                                                              "breadcrumb",
                                                              "toggle navigation",
                                                              "close",
                                                              "all news",
                                                              "print edition",
                                                              "e-paper",
                                                              "rss",
                                                              "help",
                                                              "faq",
                                                              "archive",
                                                              "categories",
                                                              "tags",
                                                              "advertise with us"});

constexpr auto kSharing = std::to_array<std::string_view>({"share",
                                                           "share this",
                                                           "share this article",
                                                           "share this story",
                                                           "share this post",
                                                           "share via",
                                                           "share article",
                                                           "share on facebook",
                                                           "share on twitter",
                                                           "share on x",
                                                           "share on whatsapp",
                                                           "share on linkedin",
                                                           "share on telegram",
                                                           "share with friends",
                                                           "tweet",
                                                           "tweet this",
                                                           "facebook",
                                                           "twitter",
                                                           "whatsapp",
                                                           "telegram",
                                                           "linkedin",
                                                           "instagram",
                                                           "youtube",
                                                           "pinterest",
                                                           "reddit",
                                                           "email",
                                                           "e-mail",
                                                           "email this",
                                                           "print",
                                                           "print this",
                                                           "print this page",
                                                           "copy link",
                                                           "copy url",
                                                           "link copied",
                                                           "save",
                                                           "save article",
                                                           "bookmark",
                                                           "listen",
                                                           "listen to this article",
                                                           "like this",
                                                           "loading",
                                                           "send to a friend",
                                                           "get link",
                                                           "more sharing options",
                                                           "share options",
                                                           "font size"});

constexpr auto kComments = std::to_array<std::string_view>({"leave a review",
                                                            "leave a comment",
                                                            "leave a reply",
                                                            "leave your comment",
                                                            "post a comment",
                                                            "add a comment",
                                                            "add comment",
                                                            "no comments",
                                                            "comments",
                                                            "comment",
                                                            "reviews",
                                                            "write a comment",
                                                            "join the discussion",
                                                            "join the conversation",
                                                            "view comments",
                                                            "show comments",
                                                            "read comments",
                                                            "comments are closed",
                                                            "reader comments",
                                                            "have your say"});

constexpr auto kAdvertising = std::to_array<std::string_view>(
    {"advertisement", "advertising", "sponsored", "sponsored content", "promoted",
     "promoted content", "ad", "story continues below", "story continues below advertisement",
     "article continues below advertisement", "article continues after advertisement",
     "continue reading below", "scroll to continue", "paid content"});

constexpr auto kReadMore = std::to_array<std::string_view>({"read more",
                                                            "read full story",
                                                            "read the full story",
                                                            "read full article",
                                                            "read the full article",
                                                            "continue reading",
                                                            "click the image to read more",
                                                            "click here to read more",
                                                            "click here",
                                                            "learn more",
                                                            "see more",
                                                            "show more",
                                                            "view more",
                                                            "load more",
                                                            "find out more",
                                                            "more",
                                                            "view all",
                                                            "see all",
                                                            "watch video",
                                                            "watch now",
                                                            "watch the video",
                                                            "view gallery"});

constexpr auto kOtherStories = std::to_array<std::string_view>({"related",
                                                                "related articles",
                                                                "related article",
                                                                "related news",
                                                                "related stories",
                                                                "related story",
                                                                "related posts",
                                                                "related content",
                                                                "related topics",
                                                                "related links",
                                                                "related items",
                                                                "related coverage",
                                                                "related reading",
                                                                "similar articles",
                                                                "similar news",
                                                                "similar posts",
                                                                "you may also like",
                                                                "you might also like",
                                                                "you may like",
                                                                "you might like",
                                                                "you may also be interested in",
                                                                "you might be interested in",
                                                                "also read",
                                                                "read also",
                                                                "see also",
                                                                "read next",
                                                                "up next",
                                                                "what to read next",
                                                                "next up",
                                                                "recommended",
                                                                "recommended for you",
                                                                "recommended stories",
                                                                "recommended articles",
                                                                "recommended reading",
                                                                "most read",
                                                                "most popular",
                                                                "most viewed",
                                                                "most shared",
                                                                "most commented",
                                                                "most recent",
                                                                "popular",
                                                                "popular news",
                                                                "popular posts",
                                                                "popular stories",
                                                                "popular articles",
                                                                "trending",
                                                                "trending now",
                                                                "trending news",
                                                                "editor's choice",
                                                                "editors' choice",
                                                                "editor's pick",
                                                                "editor's picks",
                                                                "editors' picks",
                                                                "latest",
                                                                "latest news",
                                                                "latest articles",
                                                                "latest stories",
                                                                "latest posts",
                                                                "latest headlines",
                                                                "recent news",
                                                                "recent posts",
                                                                "recent articles",
                                                                "recent stories",
                                                                "news line",
                                                                "newsline",
                                                                "news feed",
                                                                "newsfeed",
                                                                "news in brief",
                                                                "more news",
                                                                "more stories",
                                                                "more articles",
                                                                "more headlines",
                                                                "more on this",
                                                                "more on this story",
                                                                "more on this topic",
                                                                "more on the topic",
                                                                "more from this section",
                                                                "more from this author",
                                                                "more like this",
                                                                "other news",
                                                                "other articles",
                                                                "other stories",
                                                                "top stories",
                                                                "top news",
                                                                "today's top stories",
                                                                "don't miss",
                                                                "in case you missed it",
                                                                "around the web",
                                                                "from the web",
                                                                "from around the web",
                                                                "from our partners",
                                                                "sponsored stories",
                                                                "promoted stories",
                                                                "our latest news",
                                                                "featured",
                                                                "featured stories",
                                                                "featured articles",
                                                                "further reading",
                                                                "read more news"});

bool is_one_of(std::string_view line, std::span<const std::string_view> lines) {
  return std::ranges::find(lines, line) != lines.end();
}

bool starts_with_any(std::string_view line, Words prefixes) {
  return !line.empty() && std::ranges::any_of(prefixes, [&](auto prefix) {
    return line.front() == prefix.front() && line.starts_with(prefix);
  });
}

bool ends_with_any(std::string_view line, Words suffixes) {
  return std::ranges::any_of(suffixes, [&](auto suffix) { return line.ends_with(suffix); });
}

bool contains_any(std::string_view line, Words parts) {
  return std::ranges::any_of(parts, [&](auto part) { return line.find(part) != line.npos; });
}

// Without the punctuation and arrows that labels wear: "(Read more...)", "Popular:", "» News".
std::string_view label_of(std::string_view folded_line) {
  const auto worn = [](char c) {
    const bool part = is_ascii_letter(c) || is_digit(c) || c == '\'';
    return !part;
  };
  while (!folded_line.empty() && worn(folded_line.front())) folded_line.remove_prefix(1);
  while (!folded_line.empty() && worn(folded_line.back())) folded_line.remove_suffix(1);
  return folded_line;
}

bool is_logo(std::string_view line) {
  return count_words(line) <= 6 && (line == "logo" || line.ends_with(" logo"));
}

bool is_clock(std::string_view line) {
  return starts_with_any(
             line, {"last update", "last modified", "last edited", "updated:", "updated on ",
                    "updated at ", "modified:", "modified on ", "date modified", "update:"}) &&
         std::ranges::any_of(line, is_digit);
}

std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find_first_of(" :,-/"));
}

std::string_view last_word(std::string_view text) {
  const auto at = text.find_last_of(" :,-/");
  return at == text.npos ? text : text.substr(at + 1);
}

bool is_picture_word(std::string_view word) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"photo", "photos", "photograph", "picture", "pictures", "image", "images", "handout",
       "courtesy", "getty", "shutterstock", "screenshot", "screengrab", "wikimedia"});
  return is_one_of(word, kWords);
}

bool is_picture_agency(std::string_view word) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"reuters", "afp", "epa", "ap", "tass", "file", "dpa", "xinhua", "anadolu"});
  return is_one_of(word, kWords);
}

// Who took the picture, as agencies sign it: "Handout photo, EUCOM", "Courtesy".
bool names_picture(std::string_view text) {
  text = label_of(text);
  return count_words(text) <= 16 &&
         (is_picture_word(first_word(text)) || is_picture_word(last_word(text)) ||
          contains_any(text, {" photo/", " photo,", " photo by", "file photo", "getty images",
                              "handout photo"}));
}

// The part after the last mark that parts a caption from its credit.
std::string_view closing_part(std::string_view line) {
  std::size_t best = line.npos;
  for (const std::string_view mark : {" / ", " | ", "\xC2\xA9", "/"}) {
    const auto at = line.rfind(mark);
    if (at != line.npos && (best == line.npos || at + mark.size() > best)) best = at + mark.size();
  }
  return best == line.npos ? std::string_view{} : line.substr(best);
}

bool ends_with_credit(std::string_view line) {
  if (line.ends_with(")") || line.ends_with("]") || line.ends_with(").")) {
    const auto open = line.find_last_of("([");
    return open != line.npos && names_picture(line.substr(open));
  }
  const auto part = label_of(closing_part(line));
  if (part.empty() || count_words(part) > 4 || ends_sentence(line)) return false;
  return names_picture(part) || is_picture_agency(last_word(part));
}

bool is_caption(std::string_view line) {
  if (line.size() > kLongestCaption) return false;
  if (starts_with_any(line, {"file photo",
                             "photo:",
                             "photos:",
                             "photo by ",
                             "photo credit",
                             "photo courtesy",
                             "image:",
                             "image by ",
                             "image credit",
                             "image source",
                             "image courtesy",
                             "picture:",
                             "pictured:",
                             "picture credit",
                             "caption:",
                             "(photo",
                             "[photo",
                             "handout photo",
                             "illustrative photo",
                             "illustrative image",
                             "archive photo",
                             "archival photo",
                             "credit:",
                             "credits:",
                             "screenshot:",
                             "video:",
                             "representational image",
                             "representative image",
                             "featured image"})) {
    return true;
  }
  if (line.starts_with("in this ") &&
      contains_any(line, {"file photo", " photo provided", " photo released", " photo taken",
                          "image released", "image provided", "image made from", " photo,"})) {
    return true;  // how the Associated Press begins captions
  }
  return ends_with_credit(line);
}

bool is_newsletter(std::string_view line) {
  if (starts_with_any(line,
                      {"subscribe to ",       "subscribe now",          "subscribe for ",
                       "subscribe today",     "sign up for ",           "sign up to ",
                       "sign up now",         "sign up here",           "get our newsletter",
                       "join our newsletter", "get the latest ",        "get breaking news",
                       "get daily ",          "enter your email",       "your email address",
                       "download our app",    "download the app",       "join our telegram",
                       "join our whatsapp",   "join us on telegram",    "become a member",
                       "become a subscriber", "support our journalism", "already a subscriber"})) {
    return true;
  }
  return line == "subscribe" || line == "newsletter" || line == "newsletters" || line == "donate" ||
         contains_any(line, {"to your inbox", "in your inbox", "our newsletter",
                             "our daily newsletter", "our weekly newsletter"});
}

bool is_sharing(std::string_view line, std::string_view label) {
  return is_one_of(label, kSharing) ||
         starts_with_any(
             line, {"follow us on ", "follow us:", "follow us at ", "follow us in ", "like us on ",
                    "find us on ", "join us on ", "share on ", "share this "}) ||
         label == "follow us" || label == "follow" || label == "stay connected" ||
         label == "social networks";
}

bool is_notice(std::string_view line) {
  return contains_any(
             line, {"all rights reserved", "this site uses cookies", "this website uses cookies",
                    "we use cookies", "our use of cookies", "use of cookies", "accept all cookies",
                    "cookie policy", "may not be published, broadcast, rewritten",
                    "subject to copyright", "enable javascript", "javascript is disabled",
                    "requires javascript", "no part may be reproduced"}) ||
         starts_with_any(line, {"\xC2\xA9", "copyright ", "(c) 20", "disclaimer:"});
}

bool is_teaser_link(std::string_view line) {
  return starts_with_any(line, {"read more:",     "read also:",    "also read:",
                                "read next:",     "see also:",     "related:",
                                "more:",          "read more on ", "read more about ",
                                "watch:",         "must read:",    "don't miss:",
                                "more on this:",  "read:",         "related article:",
                                "related story:", "recommended:",  "also see:",
                                "listen:",        "- read more",   ">> read more",
                                "> read more",    "read more at "});
}

bool is_tag_list(std::string_view line) {
  return starts_with_any(line, {"tags:", "tag:", "topics:", "keywords:", "filed under",
                                "categories:", "category:", "posted in ", "tagged "});
}

// "1234 views", "3 min read", "12 comments"
bool is_counter(std::string_view line) {
  if (count_words(line) > 4 || line.empty() || !std::ranges::any_of(line, is_digit)) return false;
  return ends_with_any(line, {" views", " min read", " minute read", " minutes read", " comments",
                              " comment", " shares", " reads", " likes", " mins read", " min"}) ||
         starts_with_any(
             line, {"views:", "reading time", "comments:", "comments (", "read time", "shares:"});
}

// "Home > World > Europe", "News | Sport | Weather"
bool is_trail(std::string_view line) {
  std::size_t marks = 0;
  for (const std::string_view mark :
       {" | ", " > ", " \xC2\xBB ", " \xE2\x80\xBA ", " / ", " \xE2\x80\xA2 ", " \xC2\xB7 "}) {
    for (auto at = line.find(mark); at != line.npos; at = line.find(mark, at + mark.size()))
      ++marks;
  }
  return marks >= 2 && count_words(line) <= 5 * (marks + 1) && !ends_sentence(line);
}

std::string_view prompt_reason(std::string_view line) {
  const auto label = label_of(line);
  if (is_clock(line)) return "date of last change";
  if (is_logo(label)) return "logo";
  if (is_one_of(label, kNavigation)) return "navigation";
  if (is_sharing(line, label)) return "sharing";
  if (is_one_of(label, kComments)) return "comments";
  if (is_one_of(label, kAdvertising)) return "advertising";
  if (is_newsletter(line)) return "newsletter";
  if (is_one_of(label, kReadMore)) return "read more";
  if (is_teaser_link(line)) return "teaser";
  if (is_tag_list(line)) return "tags";
  if (is_counter(label)) return "counter";
  if (is_trail(line)) return "navigation";
  return {};
}

}  // namespace

std::string_view furniture_reason(std::string_view line) {
  if (line.size() > kLongestNotice) return {};
  const auto text = folded(line);
  if (is_notice(text)) return "notice";
  if (is_caption(text)) return "caption";
  return text.size() <= kLongestPrompt ? prompt_reason(text) : std::string_view{};
}

bool heads_other_stories(std::string_view line) {
  if (line.size() > 60) return false;
  const auto text = folded(line);
  const auto label = label_of(text);
  return is_one_of(label, kOtherStories) ||
         (label.starts_with("more from ") && count_words(label) <= 6) ||
         (label.starts_with("more in ") && count_words(label) <= 5);
}

bool heads_comments(std::string_view line) {
  if (line.size() > 60) return false;
  const auto text = folded(line);
  const auto label = label_of(text);
  return is_one_of(label, kComments) && label != "comment";
}

}  // namespace entente
