import People
import Profiles

/// People of whom some handles are counted and some are known.
func people(_ tally: HandleTally, known: [Person] = []) throws -> People {
  let text = "groups: [all, Harbour]\nactions: {markers: [AI, TODO], unassigned: TBD}\n"
  let profile = try Profile(Array(text.utf8), name: "harbour")
  return People(PeopleRegister(known), HandleCensus(tally), by: profile)
}

/// The same, where a dictionary tells how often each handle is written.
func people(_ counts: [String: Int], known: [String] = []) throws -> People {
  var tally = HandleTally()
  for (handle, count) in counts { tally.add(handle, times: count) }
  return try people(tally, known: known.map { Person(handle: $0, name: $0) })
}
