// Work on several threads whose results come in the order of the work: the same for any number of
// threads.

#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace entente {

// A line of tasks, and behind it a line of their results. Bounded: `add` waits while too many
// results are not taken.
template <class Output>
class TaskLine {
 public:
  explicit TaskLine(std::size_t longest) : longest_{longest} {}

  // False where nobody wants results any more.
  bool add(std::packaged_task<Output()> task) {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [&] { return closed_ || results_.size() < longest_; });
    if (closed_) return false;
    results_.push_back(task.get_future());
    tasks_.push_back(std::move(task));
    changed_.notify_all();
    return true;
  }

  // No more tasks will come.
  void close() {
    const std::lock_guard lock{mutex_};
    closed_ = true;
    changed_.notify_all();
  }

  // Nobody will take what is left.
  void cancel() {
    const std::lock_guard lock{mutex_};
    closed_ = true;
    tasks_.clear();
    results_.clear();
    changed_.notify_all();
  }

  // Runs tasks until the line is closed and empty.
  void work() {
    while (auto task = next(tasks_)) (*task)();
  }

  // The next result in the order of the tasks, nothing after the last.
  std::optional<Output> take() {
    auto result = next(results_);
    if (!result) return std::nullopt;
    return result->get();
  }

 private:
  template <class Item>
  std::optional<Item> next(std::deque<Item>& line) {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [&] { return closed_ || !line.empty(); });
    if (line.empty()) return std::nullopt;
    Item item = std::move(line.front());
    line.pop_front();
    changed_.notify_all();
    return item;
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t longest_;
  bool closed_ = false;
  std::deque<std::packaged_task<Output()>> tasks_;
  std::deque<std::future<Output>> results_;
};

// Hands every input that `produce` gives to `map` on one of `jobs` threads, and every result to
// `consume`, which the calling thread runs. A few inputs a thread are held at once, however many
// there are. Where `consume` returns false the work ends; `produce` learns it as the answer to the
// next input that it gives. None of the three may throw.
template <class Input, class Output>
void ordered_map(std::size_t jobs,
                 const std::function<void(const std::function<bool(Input)>&)>& produce,
                 const std::function<Output(Input)>& map,
                 const std::function<bool(Output)>& consume) {
  constexpr std::size_t kHeldPerJob = 4;
  TaskLine<Output> line{jobs * kHeldPerJob};
  const std::function<bool(Input)> add = [&](Input input) {
    return line.add(std::packaged_task<Output()>{
        [&map, held = std::move(input)]() mutable { return map(std::move(held)); }});
  };
  std::vector<std::jthread> threads;
  threads.emplace_back([&] {
    produce(add);
    line.close();
  });
  for (std::size_t i = 0; i < jobs; ++i) threads.emplace_back([&] { line.work(); });
  while (auto output = line.take()) {
    if (!consume(std::move(*output))) line.cancel();
  }
}

}  // namespace entente
