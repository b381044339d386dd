#include "extract/article/reader.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/article/article_shape.h"
#include "extract/article/byline.h"
#include "extract/article/characters.h"
#include "extract/article/compression.h"
#include "extract/article/content_id.h"
#include "extract/article/dates.h"
#include "extract/article/draft.h"
#include "extract/article/encoding.h"
#include "extract/article/foreign_text.h"
#include "extract/article/furniture.h"
#include "extract/article/html_article.h"
#include "extract/article/input_file.h"
#include "extract/article/input_names.h"
#include "extract/article/plain_text.h"
#include "extract/article/records.h"

namespace entente {
namespace {

enum class Format { plain, html, records };

// Bytes of one page or text. The longest pages of newspapers have some megabytes, most of it
// scripts; a tree takes several times its page.
constexpr std::size_t kLargestPage = 64u << 20;

Error too_large(const std::string& name, std::size_t largest) {
  return {Error::Code::unsupported,
          name + ": expected at most " + std::to_string(largest) + " bytes, found more"};
}

// Whether the bytes are a page, whatever the file is called.
bool begins_like_html(std::string_view bytes) {
  const auto head = trimmed(bytes.substr(0, 1024));
  for (const std::string_view tag :
       {"<!doctype html", "<html", "<head", "<body", "<?xml", "<article", "<!--"}) {
    if (starts_with_folded(head, tag)) return true;
  }
  return false;
}

// Whether a text that should be plain has markup in it after all.
bool has_markup(std::string_view text) {
  const auto head = lowered(text.substr(0, 1u << 16));
  return head.find("</p>") != head.npos || head.find("<br") != head.npos ||
         head.find("</div>") != head.npos;
}

Format format_of(std::string_view text, const std::string& path) {
  const auto extension = format_extension(path);
  if (begins_like_html(text)) return Format::html;
  if (is_html_extension(extension)) return Format::html;
  if (extension != ".md" && trimmed(text.substr(0, 64)).starts_with('<') && has_markup(text))
    return Format::html;
  if (is_records_extension(extension)) return Format::records;
  return extension.empty() && looks_like_records(text) ? Format::records : Format::plain;
}

bool has_letters(const Article& article) {
  return std::ranges::any_of(article.text, [](char c) {
    return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0xC3;
  });
}

// What holds for articles of every format, once their blocks are known.
Result<Article> completed(Draft draft, const std::string& name, const ReadOptions& options) {
  if (!options.published.empty()) {
    draft.info.published = options.published;
    draft.published_from = "option";
  }
  set_furniture_aside(draft);
  set_foreign_text_aside(draft);
  note_shape(draft, name);
  if (draft.info.outlet.empty()) draft.info.outlet = options.outlet;
  auto article = finished(std::move(draft));
  if (article.language != "en") article.warnings.push_back(name + ": " + not_in_english(article));
  if (!has_letters(article)) {
    return Error{Error::Code::malformed, name + ": expected an article, found no sentence"};
  }
  return article;
}

Draft plain_draft(SourceText source) {
  Draft draft;
  draft.blocks = paragraphs_of(source.text);
  draft.source = std::move(source);
  return draft;
}

Result<Article> plain_article(SourceText source, const std::string& path, std::string id,
                              const ReadOptions& options) {
  auto draft = plain_draft(std::move(source));
  draft.info.id = std::move(id);
  draft.info.path = path;
  return completed(std::move(draft), shown_name(path), options);
}

Result<Article> html_page(const SourceText& source, const std::string& path, std::string id,
                          const ReadOptions& options) {
  auto draft = html_draft(source);
  draft.info.id = std::move(id);
  draft.info.path = path;
  return completed(std::move(draft), shown_name(path), options);
}

Result<Article> record_article(Record record, const std::string& path, std::size_t line,
                               const ReadOptions& options) {
  const auto name = shown_name(path) + ":" + std::to_string(line);
  if (!record.problem.empty()) return Error{Error::Code::malformed, name + ": " + record.problem};
  auto draft = has_markup(record.text) ? html_draft(unchanged(std::move(record.text)))
                                       : plain_draft(unchanged(std::move(record.text)));
  draft.info = std::move(record.info);
  draft.published_from.clear();
  draft.info.path = path;
  if (!draft.info.published.empty()) draft.published_from = "metadata";
  return completed(std::move(draft), name, options);
}

using Sink = std::function<void(Article)>;
using Failed = std::function<void(Error)>;

void hand_over(Result<Article> article, const Sink& sink, const Failed& failed) {
  article ? sink(std::move(article).value()) : failed(article.error());
}

// One input that is whole in memory, unpacked.
void read_whole(std::string bytes, const std::string& path, const ReadOptions& options,
                const Sink& sink, const Failed& failed) {
  const auto name = shown_name(path);
  if (trimmed(bytes).empty()) {
    return failed({Error::Code::malformed, name + ": expected an article, found an empty file"});
  }
  auto id = content_id(bytes);
  const auto declared = begins_like_html(bytes) ? declared_charset(bytes) : std::string{};
  auto decoded_bytes = decoded(std::move(bytes), name, declared);
  if (!decoded_bytes) return failed(decoded_bytes.error());
  auto source = std::move(decoded_bytes).value();

  const auto format = format_of(source.text, path);
  if (format != Format::records && source.text.size() > kLargestPage)
    return failed(too_large(name, kLargestPage));
  if (format == Format::html)
    return hand_over(html_page(source, path, std::move(id), options), sink, failed);
  if (format == Format::plain) {
    return hand_over(plain_article(std::move(source), path, std::move(id), options), sink, failed);
  }
  const auto take = [&](Record record, std::size_t line) {
    hand_over(record_article(std::move(record), path, line, options), sink, failed);
  };
  read_records(source.text, name, take, failed);
}

// JSON Lines are read line by line: a file of a million articles need not fit into memory.
class LineReader {
 public:
  LineReader(const std::string& path, const ReadOptions& options, const Sink& sink,
             const Failed& failed)
      : path_{path}, name_{shown_name(path)}, options_{options}, sink_{sink}, failed_{failed} {}

  // Reads the lines that are whole and takes them off `pending`.
  void take_whole_lines(std::string& pending) {
    std::size_t begin = 0;
    for (auto end = pending.find('\n', searched_); end != pending.npos;
         end = pending.find('\n', begin)) {
      take_line(std::string_view{pending}.substr(begin, end - begin));
      begin = end + 1;
    }
    pending.erase(0, begin);
    searched_ = pending.size();
    if (pending.size() > options_.largest) skip_long_line(pending);
  }

  void take_line(std::string_view line) {
    ++number_;
    const bool rest_of_long_line = std::exchange(skipping_, false);
    if (rest_of_long_line || trimmed(line).empty()) return;
    const auto source =
        decoded(std::string{trimmed(line)}, name_ + ":" + std::to_string(number_), {});
    if (!source) return failed_(source.error());
    const auto take = [&](Record record, std::size_t) {
      hand_over(record_article(std::move(record), path_, number_, options_), sink_, failed_);
    };
    read_record(source.value().text, name_, number_, take, failed_);
  }

 private:
  void skip_long_line(std::string& pending) {
    if (!skipping_) failed_(too_large(name_ + ":" + std::to_string(number_ + 1), options_.largest));
    skipping_ = true;
    searched_ = 0;
    pending.clear();
  }

  const std::string& path_;
  std::string name_;
  const ReadOptions& options_;
  const Sink& sink_;
  const Failed& failed_;
  std::size_t number_ = 0;
  std::size_t searched_ = 0;  // so many bytes of `pending` hold no line end
  bool skipping_ = false;
};

// Whether the input is JSON Lines, from its first bytes: it begins with an object that ends where
// the line ends.
bool begins_like_lines(std::string_view head, const std::string& path) {
  const auto extension = format_extension(path);
  if (!is_records_extension(extension) && !extension.empty()) return false;
  const auto line_end = head.find('\n');
  const auto first_line = trimmed(head.substr(0, line_end));
  return line_end != head.npos && looks_like_records(first_line) && first_line.starts_with('{') &&
         first_line.ends_with('}');
}

void read_unpacked(Unpacker unpacker, const std::string& path, const ReadOptions& options,
                   const Sink& sink, const Failed& failed) {
  std::string pending;
  LineReader lines{path, options, sink, failed};
  constexpr std::size_t kLongestHead = 1u << 20;  // a longer first line is read as a whole file is
  bool by_line = false;
  for (;;) {
    const auto more = unpacker.append(pending);
    if (!more) return failed(more.error());
    if (!more.value()) break;
    if (!by_line && pending.size() <= kLongestHead) by_line = begins_like_lines(pending, path);
    if (by_line) lines.take_whole_lines(pending);
    if (pending.size() > options.largest)
      return failed(too_large(shown_name(path), options.largest));
  }
  if (by_line) return lines.take_line(pending);
  read_whole(std::move(pending), path, options, sink, failed);
}

}  // namespace

void read_articles(const std::string& path, const ReadOptions& options,
                   const std::function<void(Article)>& sink,
                   const std::function<void(Error)>& failed) {
  auto opened = InputFile::open(path);
  if (!opened) return failed(opened.error());
  auto file = std::move(opened).value();
  Unpacker unpacker{[&](char* room, std::size_t size) { return file.read(room, size); },
                    shown_name(path)};
  bool complete = true;
  const auto unless_unreadable = [&](Error error) {
    complete = complete && !file.failed();
    failed(file.failed() ? unreadable(shown_name(path), "reading failed") : std::move(error));
  };
  read_unpacked(std::move(unpacker), path, options, sink, unless_unreadable);
  if (complete && file.failed()) failed(unreadable(shown_name(path), "reading failed"));
}

Result<Article> read_article(std::string_view bytes, const std::string& path,
                             const ReadOptions& options) {
  auto whole = unpacked(bytes, shown_name(path), options.largest);
  if (!whole) return whole.error();
  std::optional<Result<Article>> first;
  const auto keep = [&](Result<Article> result) {
    if (!first) first = std::move(result);
  };
  read_whole(
      std::move(whole).value(), path, options, [&](Article article) { keep(std::move(article)); },
      [&](Error error) { keep(std::move(error)); });
  if (first) return *std::move(first);
  return Error{Error::Code::malformed, shown_name(path) + ": expected an article, found none"};
}

}  // namespace entente
