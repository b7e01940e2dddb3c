package import Money
import Records

/// Finds the charges that explain most of what a store was charged.
package enum RateLearner {
    package static func learn(_ samples: [FeeSample], currency: Currency) -> LearnedRates {
        LearnedRates()
    }
}
