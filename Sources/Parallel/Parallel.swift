internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension Array where Element: Sendable {
  /// What a function makes of each element, in order, worked out on all processors.
  ///
  /// Where there are few elements no thread is started: `share` says how many make one worth while.
  package func mapInParallel<Result: Sendable>(
    share: Int, _ transform: @escaping @Sendable (Element) -> Result
  ) -> [Result] {
    let threads = threadsWorthWhile(for: count, share: share) - 1
    guard threads > 0 else { return map(transform) }
    let work = Work(inputs: self, transform: transform)
    let helpers = (0..<threads).compactMap { _ in Helper { work.run() } }
    work.run()
    for helper in helpers { helper.join() }
    return work.results
  }
}

/// How many threads are worth while for so many elements, of which each should have a share.
package func threadsWorthWhile(for count: Int, share: Int) -> Int {
  max(1, min(processors, count / max(share, 1)))
}

/// The processors that are there.
var processors: Int { Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// Inputs of which each thread takes the next, until none is left.
private final class Work<Input: Sendable, Output: Sendable>: Sendable {
  private let inputs: [Input]
  private let transform: @Sendable (Input) -> Output
  private let next = Atomic(0)
  private let outputs: Mutex<[Output?]>

  init(inputs: [Input], transform: @escaping @Sendable (Input) -> Output) {
    self.inputs = inputs
    self.transform = transform
    outputs = Mutex(Array(repeating: nil, count: inputs.count))
  }

  func run() {
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < inputs.count else { return }
      let output = transform(inputs[index])
      outputs.withLock { $0[index] = output }
    }
  }

  /// All outputs, once every thread has come to its end.
  var results: [Output] { outputs.withLock { $0.compactMap { $0 } } }
}

/// A thread that does one piece of work.
struct Helper {
  private let thread: pthread_t

  /// Starts a thread; nil where the system gives none.
  init?(_ body: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Body(body))
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let status = pthread_create(&thread, nil, runBody, box.toOpaque())
    guard status == 0, let thread = Optional(thread) else {
      box.release()
      return nil
    }
    self.thread = thread
  }

  func join() {
    pthread_join(thread, nil)
  }

  /// Lets the thread go on alone.
  func detach() {
    pthread_detach(thread)
  }
}

/// A closure as an object, so that C can hold it.
private final class Body: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) {
    self.run = run
  }
}

private func runBody(_ box: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let box { Unmanaged<Body>.fromOpaque(box).takeRetainedValue().run() }
  return nil
}
