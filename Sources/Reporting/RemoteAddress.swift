internal import Bytes

/// The page of a repository on the web, from the URL that git fetches it by.
struct RemoteAddress: Equatable {
  let host: String
  /// The URL of the page, without a `/` at its end.
  let page: String

  /// Reads `https://host:port/path`, `ssh://user@host:port/path`, `git://host/path` and `user@host:path`,
  /// with or without `.git`; nil for all else, such as a path on disk.
  init?(_ remote: String) {
    guard let parts = Self.parts(of: remote) else { return nil }
    let authority =
      parts.authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    let place = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let host = Self.webHost(String(place.first ?? "").lowercased())
    let path = Self.repository(parts.path)
    guard Self.isPlain(host, and: ".-"), !path.isEmpty, path.allSatisfy({ Self.isName($0) })
    else { return nil }
    // The port of ssh is not that of the web.
    var port = ""
    if parts.isWeb, place.count == 2 {
      guard let number = UInt16(place[1]) else { return nil }
      port = ":\(number)"
    }
    self.host = host
    let scheme = parts.scheme == "http" ? "http" : "https"
    page = "\(scheme)://\(host)\(port)/" + path.joined(separator: "/")
  }

  private struct Parts {
    let scheme: String
    let authority: Substring
    let path: Substring

    var isWeb: Bool { scheme == "http" || scheme == "https" }
  }

  private static func parts(of remote: String) -> Parts? {
    if let (scheme, rest) = remote.cut(at: "://") {
      let known = ["https", "http", "ssh", "git", "git+ssh", "ssh+git"]
      let scheme = scheme.lowercased()
      guard known.contains(scheme), let (authority, path) = rest.cut(at: "/") else { return nil }
      return Parts(scheme: scheme, authority: authority, path: path)
    }
    // As in ada@host:path; a slash before the colon, or a single letter as on Windows, makes it a path.
    guard let (authority, path) = remote[...].cut(at: ":"), !authority.contains("/"),
      authority.count > 1
    else { return nil }
    return Parts(scheme: "ssh", authority: authority, path: path)
  }

  /// The names of the path to the repository, without `.git` at its end.
  private static func repository(_ path: Substring) -> [Substring] {
    var names = path.split(separator: "/")
    if let last = names.last, last.hasSuffix(".git") {
      names[names.count - 1] = last.dropLast(4)
    }
    return names
  }

  /// Where ssh goes another way than the web, for networks that let only the port of https through.
  private static func webHost(_ host: String) -> String {
    switch host {
    case "ssh.github.com": "github.com"
    case "altssh.gitlab.com": "gitlab.com"
    default: host
    }
  }

  private static func isName(_ name: Substring) -> Bool {
    name != "." && name != ".." && isPlain(name, and: "-._~")
  }

  private static func isPlain(_ text: some StringProtocol, and others: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0.isLetterOrDigit || others.utf8.contains($0) }
  }
}

extension StringProtocol where SubSequence == Substring {
  /// What stands before and behind the first occurrence of a text.
  fileprivate func cut(at mark: String) -> (Substring, Substring)? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(mark) {
        return (self[..<start], self[index(start, offsetBy: mark.count)...])
      }
      start = index(after: start)
    }
    return nil
  }
}
