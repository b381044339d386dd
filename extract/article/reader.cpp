#include "extract/article/reader.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include "extract/article/byline.h"
#include "extract/article/characters.h"
#include "extract/article/compression.h"
#include "extract/article/content_id.h"
#include "extract/article/dates.h"
#include "extract/article/draft.h"
#include "extract/article/encoding.h"
#include "extract/article/furniture.h"
#include "extract/article/html_article.h"
#include "extract/article/plain_text.h"
#include "extract/article/records.h"

namespace entente {
namespace {

namespace fs = std::filesystem;

enum class Format { plain, html, records };

constexpr std::string_view kStandardInput = "-";

std::string shown_name(const std::string& path) {
  return path == kStandardInput ? "standard input" : path;
}

Error too_large(const std::string& name, std::size_t largest) {
  return {Error::Code::unsupported,
          name + ": expected at most " + std::to_string(largest) + " bytes, found more"};
}

Error unreadable(const std::string& name, const std::string& reason) {
  return {Error::Code::unreadable,
          name + ": expected a readable file, found none (" + reason + ")"};
}

std::string_view without_suffix(std::string_view name, std::string_view suffix) {
  return name.ends_with(suffix) ? name.substr(0, name.size() - suffix.size()) : name;
}

// ".html" of "page.HTML.gz"
std::string format_extension(std::string_view path) {
  const auto name = lowered(path);
  const auto plain = without_suffix(without_suffix(name, ".gz"), ".zst");
  const auto dot = plain.find_last_of("./");
  return dot == plain.npos || plain[dot] == '/' ? std::string{} : std::string{plain.substr(dot)};
}

bool is_html_extension(std::string_view extension) {
  return extension == ".html" || extension == ".htm" || extension == ".xhtml";
}

bool is_records_extension(std::string_view extension) {
  return extension == ".json" || extension == ".jsonl" || extension == ".ndjson";
}

bool may_be_article(const fs::path& path) {
  const auto extension = format_extension(path.filename().string());
  return extension == ".txt" || extension == ".md" || is_html_extension(extension) ||
         is_records_extension(extension);
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
  if (draft.info.outlet.empty()) draft.info.outlet = options.outlet;
  auto article = finished(std::move(draft));
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

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

File opened(const std::string& path) {
  if (path == kStandardInput) return {stdin, [](std::FILE*) { return 0; }};
  return {std::fopen(path.c_str(), "rb"), &std::fclose};
}

Result<std::string> bytes_of(const std::string& path, std::size_t largest) {
  const auto name = shown_name(path);
  std::error_code code;
  if (path != kStandardInput && fs::is_directory(path, code))
    return unreadable(name, "it is a directory");
  const auto file = opened(path);
  if (file == nullptr) return unreadable(name, std::generic_category().message(errno));

  std::string bytes;
  std::array<char, 1u << 16> chunk;
  while (const auto count = std::fread(chunk.data(), 1, chunk.size(), file.get())) {
    if (bytes.size() + count > largest) return too_large(name, largest);
    bytes.append(chunk.data(), count);
  }
  if (std::ferror(file.get()) != 0) return unreadable(name, "reading failed");
  return bytes;
}

// One input's text, unpacked and decoded, and the id of its bytes.
struct Opened {
  SourceText source;
  std::string id;
};

Result<Opened> decoded_input(std::string bytes, const std::string& path,
                             const ReadOptions& options) {
  const auto name = shown_name(path);
  auto unpacked_bytes = unpacked(std::move(bytes), name, options.largest);
  if (!unpacked_bytes) return unpacked_bytes.error();
  auto whole = std::move(unpacked_bytes).value();
  if (whole.size() > options.largest) return too_large(name, options.largest);
  if (trimmed(whole).empty())
    return Error{Error::Code::malformed, name + ": expected an article, found an empty file"};

  auto id = content_id(whole);
  const auto declared = begins_like_html(whole) ? declared_charset(whole) : std::string{};
  auto source = decoded(std::move(whole), name, declared);
  if (!source) return source.error();
  return Opened{std::move(source).value(), std::move(id)};
}

void read_opened(Opened input, const std::string& path, const ReadOptions& options,
                 const std::function<void(Article)>& sink,
                 const std::function<void(Error)>& failed) {
  const auto hand_over = [&](Result<Article> article) {
    article ? sink(std::move(article).value()) : failed(article.error());
  };
  const auto format = format_of(input.source.text, path);
  if (format == Format::html)
    return hand_over(html_page(input.source, path, std::move(input.id), options));
  if (format == Format::plain) {
    return hand_over(plain_article(std::move(input.source), path, std::move(input.id), options));
  }
  read_records(
      input.source.text, shown_name(path),
      [&](Record record, std::size_t line) {
        hand_over(record_article(std::move(record), path, line, options));
      },
      failed);
}

void add_directory(const std::string& directory, Inputs& inputs) {
  std::error_code code;
  std::vector<std::string> found;
  fs::recursive_directory_iterator entry{directory, fs::directory_options::skip_permission_denied,
                                         code};
  for (const fs::recursive_directory_iterator end; !code && entry != end; entry.increment(code)) {
    std::error_code ignored;
    if (entry->is_regular_file(ignored) && may_be_article(entry->path()))
      found.push_back(entry->path().string());
  }
  if (code) inputs.errors.push_back(unreadable(directory, code.message()));
  std::ranges::sort(found);
  inputs.paths.insert(inputs.paths.end(), found.begin(), found.end());
}

void add_input(const std::string& path, Inputs& inputs) {
  std::error_code code;
  if (path == kStandardInput) {
    inputs.paths.push_back(path);
  } else if (fs::is_directory(path, code)) {
    add_directory(path, inputs);
  } else if (!fs::exists(path, code)) {
    inputs.errors.push_back(
        {Error::Code::not_found, path + ": expected a file or a directory, found none"});
  } else if (const auto file = opened(path); file == nullptr) {
    inputs.errors.push_back(unreadable(path, std::generic_category().message(errno)));
  } else {
    inputs.paths.push_back(path);
  }
}

}  // namespace

Inputs expand_inputs(const std::vector<std::string>& arguments) {
  Inputs inputs;
  for (const auto& argument : arguments) add_input(argument, inputs);
  return inputs;
}

void read_articles(const std::string& path, const ReadOptions& options,
                   const std::function<void(Article)>& sink,
                   const std::function<void(Error)>& failed) {
  auto bytes = bytes_of(path, options.largest);
  if (!bytes) return failed(bytes.error());
  auto input = decoded_input(std::move(bytes).value(), path, options);
  if (!input) return failed(input.error());
  read_opened(std::move(input).value(), path, options, sink, failed);
}

Result<Article> read_article(std::string_view bytes, const std::string& path,
                             const ReadOptions& options) {
  auto input = decoded_input(std::string{bytes}, path, options);
  if (!input) return input.error();
  std::optional<Result<Article>> first;
  const auto keep = [&](Result<Article> result) {
    if (!first) first = std::move(result);
  };
  read_opened(
      std::move(input).value(), path, options, [&](Article article) { keep(std::move(article)); },
      [&](Error error) { keep(std::move(error)); });
  if (first) return *std::move(first);
  return Error{Error::Code::malformed, shown_name(path) + ": expected an article, found none"};
}

}  // namespace entente
