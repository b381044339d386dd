// How long a network takes to be written, and in how much memory; bench/export_speed.py runs it
// beside other programs.
//
//   export_speed NETWORK.json OUTPUT
//
// Prints one JSON object.

#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>

#include "export/exporter.h"
#include "graph/graph_json.h"

namespace entente {
namespace {

using Clock = std::chrono::steady_clock;

// The most that was resident, in MiB.
double peak() {
  std::ifstream status{"/proc/self/status"};
  for (std::string line; std::getline(status, line);) {
    constexpr double kKibibytes = 1024.0;
    if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / kKibibytes;
  }
  return 0.0;
}

// From here on: proc(5), /proc/pid/clear_refs.
void forget_peak() { std::ofstream{"/proc/self/clear_refs"} << 5; }

int failed(const Error& error) {
  std::fprintf(stderr, "%s\n", error.message.c_str());
  return 1;
}

int run(const char* path, const char* target) {
  std::ifstream file{path, std::ios::binary};
  std::string text{std::istreambuf_iterator<char>{file}, {}};
  const auto network = from_graph_json(text, path);
  if (!network) return failed(network.error());
  text = {};
  const Ontology ontology =
      Ontology::parse(R"({"format": "entente-ontology", "version": 1, "relations": []})", "none")
          .value();
  forget_peak();
  const double before = peak();
  const auto start = Clock::now();
  const std::clock_t work = std::clock();
  const auto written = export_network(network.value(), ontology, {}, target);
  if (!written) return failed(written.error());
  const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
  const double processor = static_cast<double>(std::clock() - work) / CLOCKS_PER_SEC;
  std::printf("{\"seconds\": %.3f, \"processor_s\": %.3f, ", seconds, processor);
  std::printf("\"before_mib\": %.1f, \"peak_mib\": %.1f}\n", before, peak());
  return 0;
}

}  // namespace
}  // namespace entente

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: export_speed NETWORK.json OUTPUT\n");
    return 2;
  }
  return entente::run(argv[1], argv[2]);
}
