#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// A reader that goes away shows as an error of writing, which is none for us.
signal(SIGPIPE, SIG_IGN)
exit(Tool.run(CommandLine.arguments).rawValue)
