import Bytes
import GitObjects
import Linting
import Meetings
import Profiles
import YAMLTree

/// One look at a configuration and its profile.
struct ConfigVerify {
  private let request: ReadingRequest
  private let snapshot: ConfiguredSnapshot

  init(_ request: ReadingRequest) throws {
    self.request = request
    snapshot = try ConfiguredSnapshot(request.snapshot)
  }

  /// Tells what is wrong, and ends with status 1 where anything is.
  func run() throws -> ExitStatus {
    let file = try request.configuration.file(from: snapshot.listing, of: snapshot.repository)
    var errors =
      file.map {
        ConfigurationCheck.problems(
          ofConfiguration: $0.bytes, path: $0.path, rules: Linter.declarations)
      } ?? []
    var (looked, warnings) = (file.map { [$0.path] } ?? [], [YAMLError]())
    if errors.isEmpty {
      let configuration = try request.configuration.read(
        from: snapshot.listing, of: snapshot.repository)
      let profile = try request.profile.text(
        for: configuration, of: request.configuration, from: snapshot.listing,
        of: snapshot.repository)
      let problems = Self.problems(of: profile, under: configuration)
      errors += problems
      if case .file(_, path: let path) = profile { looked.append(path) }
      if problems.isEmpty {
        warnings = try idle(configuration, profile) + deadValues(configuration, profile)
      }
    }
    try Console.output(errors.map { "\($0.told(as: "error"))\n" }.joined())
    try Console.output(warnings.map { "\($0.told(as: "warning"))\n" }.joined())
    Console.note(Self.evidence(looked, errors.count, warnings.count))
    return errors.isEmpty ? .success : .findings
  }

  private static func problems(
    of profile: ProfileText, under configuration: Configuration
  ) -> [YAMLError] {
    switch profile {
    case .file(let bytes, path: let path):
      return ConfigurationCheck.problems(
        ofProfile: bytes, path: path, under: configuration, rules: Linter.declarations)
    case .builtIn(let name):
      do throws(YAMLError) {
        _ = try Profile(builtIn: name, under: configuration)
        return []
      } catch {
        return [error]
      }
    }
  }

  /// What is said of teams and files that are not in the snapshot.
  private func idle(_ configuration: Configuration, _ profile: ProfileText) throws -> [YAMLError] {
    guard snapshot.repository != nil else { return [] }
    let conventions = try profile.layers(under: configuration).profile().fileConventions
    let paths = snapshot.listing.files.map { $0.path }
    let catalogue = Catalogue(paths, by: conventions)
    let minutes = paths.filter { catalogue.entry(for: $0).isMinutes }
    let teams = minutes.map { RepositoryPath.printable(conventions.naming.team(of: $0).name) }
    return configuration.idle(
      teams: Array(Set(teams)).sorted(), paths: paths, minutes: minutes)
  }

  /// What either file says in a form that nothing can match.
  private func deadValues(
    _ configuration: Configuration, _ profile: ProfileText
  ) throws -> [YAMLError] {
    var documents = [configuration.document].compactMap { $0 }
    if case .file(let bytes, path: let path) = profile {
      documents.append(try YAMLDocument(bytes, path: path, number: 1))
    }
    return documents.flatMap { ConfigurationCheck.deadValues(of: $0) }
  }

  private static func evidence(_ looked: [String], _ errors: Int, _ warnings: Int) -> String {
    guard !looked.isEmpty else {
      return "no \(Configuration.fileName) here: all is as the profile says"
    }
    let counts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
      .map { "\($0) \($1)\($0 == 1 ? "" : "s")" }
    return "checked \(looked.joined(separator: " and ")): "
      + (counts.isEmpty ? "no problems" : counts.joined(separator: ", "))
  }
}

extension YAMLError {
  /// The error with how much it matters, as findings are told.
  fileprivate func told(as severity: String) -> String {
    let place = "\(path ?? ""):\(position.line):\(position.column): "
    return "\(place)\(severity): \(description.dropFirst(place.count))"
  }
}
