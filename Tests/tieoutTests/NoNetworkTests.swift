import Foundation
import TestSupport
import Testing

/// `make no-network` watches the calls of every command that there is.
struct NoNetworkTests {
    @Test func `every command of the program is tried for sockets`() throws {
        let help = try Command.run(["--experimental-dump-help"]).output
        let root = try JSONDecoder().decode(Help.self, from: Data(help.utf8)).command
        let script = try Repository.text("Tests/NoNetwork/no-network.sh")
        let tried = script.split(separator: "\n").filter { $0.hasPrefix("try ") }
        let commands = root.leaves
        #expect(commands.count > 20)
        for command in commands {
            #expect(
                tried.contains { $0.hasPrefix("try \(command) ") }, "\(command) is not tried")
        }
    }

    /// What the program says of itself.
    private struct Help: Decodable {
        var command: Node

        struct Node: Decodable {
            var commandName: String
            var subcommands: [Node]?

            /// The commands below, each with the words that call it.
            var leaves: [String] {
                (subcommands ?? []).filter { $0.commandName != "help" }.flatMap { node in
                    let below = node.leaves.map { "\(node.commandName) \($0)" }
                    return below.isEmpty ? [node.commandName] : below
                }
            }
        }
    }
}
