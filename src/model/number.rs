//! Exact numbers: decimals as they were written, and the ratios that arise from them.

use std::cmp::Ordering;
use std::fmt;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};
pub use rust_decimal::Decimal;

use super::fraction::{Fraction, exact};

/// Why a text is not a decimal that a figure may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFault {
    /// Not digits with at most one point and a leading minus.
    NotDecimal,
    /// More than 15 significant digits.
    TooManyDigits,
    /// More than 10 digits behind the point.
    TooManyDecimals,
}

/// An exact number: a decimal as written (its trailing noughts kept), or a ratio of two decimals (a mean, a share).
///
/// Comparison is by value, never by rounded form: `81.0` equals `81`.
#[derive(Clone, Debug)]
pub enum Number {
    /// As written in the source.
    Decimal(Decimal),
    /// Worked out; numerator over denominator in lowest terms.
    Ratio(Box<BigRational>),
}

impl Number {
    /// Reads `-?digits(.digits)?`, at most 15 significant digits and 10 decimals. No spaces, signs, commas, exponents
    /// or units: those have messages of their own in `load`.
    ///
    /// # Errors
    /// A [`NumberFault`] that says which bound was passed.
    pub fn parse(text: &str) -> Result<Decimal, NumberFault> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !plain(whole) || !plain(fraction) {
            return Err(NumberFault::NotDecimal);
        }
        if digits.contains('.') && fraction.len() > 10 {
            return Err(NumberFault::TooManyDecimals);
        }
        let significant = digits.bytes().filter(u8::is_ascii_digit).skip_while(|b| *b == b'0').count();
        if significant > 15 {
            return Err(NumberFault::TooManyDigits);
        }
        Decimal::from_str_exact(text).map_err(|_| NumberFault::NotDecimal)
    }

    /// The number as an exact ratio.
    pub fn to_ratio(&self) -> BigRational {
        match self {
            Self::Decimal(decimal) => ratio_of(*decimal),
            Self::Ratio(ratio) => (**ratio).clone(),
        }
    }

    /// The decimal nearest to the number with so many digits behind the point, half away from zero. A decimal is not
    /// padded and keeps its own digits where it has fewer.
    pub fn round(&self, decimals: u32) -> Decimal {
        match self {
            Self::Decimal(decimal) => decimal.round_dp_with_strategy(decimals, rust_decimal::RoundingStrategy::MidpointAwayFromZero),
            Self::Ratio(ratio) => {
                let quick = Fraction::of(self).and_then(|fraction| fraction.rounded(decimals));
                quick.map_or_else(|| round_ratio(ratio, decimals), |mantissa| rounded(mantissa, decimals))
            }
        }
    }

    /// Whether the number is nought.
    pub fn is_zero(&self) -> bool {
        match self {
            Self::Decimal(decimal) => decimal.is_zero(),
            Self::Ratio(ratio) => ratio.is_zero(),
        }
    }

    /// Whether the number is below nought.
    pub fn is_negative(&self) -> bool {
        match self {
            Self::Decimal(decimal) => decimal.is_sign_negative() && !decimal.is_zero(),
            Self::Ratio(ratio) => ratio.is_negative(),
        }
    }

    /// The difference `self - other`, exact: a decimal without trailing noughts where it is one of at most 10 decimals
    /// and 18 digits.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        let quick = Fraction::of(self).zip(Fraction::of(other)).and_then(|(a, b)| a.minus(b));
        quick.map_or_else(|| exact(self.to_ratio() - other.to_ratio()), Fraction::number)
    }

    /// For drawing only: the nearest binary fraction. Never used for anything that is printed or decided.
    pub fn to_f64(&self) -> f64 {
        use num_traits::ToPrimitive;
        match self {
            Self::Decimal(decimal) => decimal.to_f64(),
            Self::Ratio(ratio) => ratio.to_f64(),
        }
        .unwrap_or(0.0)
    }
}

/// A decimal as an exact ratio.
pub(crate) fn ratio_of(decimal: Decimal) -> BigRational {
    BigRational::new(BigInt::from(decimal.mantissa()), BigInt::from(10_u8).pow(decimal.scale()))
}

fn round_ratio(ratio: &BigRational, decimals: u32) -> Decimal {
    let scaled = ratio * BigRational::from_integer(BigInt::from(10_u8).pow(decimals));
    // `round` of a ratio takes halves away from zero.
    let whole = scaled.round().to_integer();
    let mantissa = i128::try_from(whole).expect("figures have at most 15 digits, so sums and ratios of them fit 128 bits");
    rounded(mantissa, decimals)
}

fn rounded(mantissa: i128, decimals: u32) -> Decimal {
    Decimal::try_from_i128_with_scale(mantissa, decimals).expect("sums of figures stay within 28 digits")
}

impl From<Decimal> for Number {
    fn from(decimal: Decimal) -> Self {
        Self::Decimal(decimal)
    }
}

impl From<BigRational> for Number {
    fn from(ratio: BigRational) -> Self {
        Self::Ratio(Box::new(ratio))
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Decimal(a), Self::Decimal(b)) => a.cmp(b),
            (Self::Decimal(_) | Self::Ratio(_), _) => {
                let quick = Fraction::of(self).zip(Fraction::of(other)).and_then(|(a, b)| a.order(b));
                quick.unwrap_or_else(|| self.to_ratio().cmp(&other.to_ratio()))
            }
        }
    }
}

impl fmt::Display for Number {
    /// A decimal as written; a ratio as `numerator/denominator`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Decimal(decimal) => write!(f, "{decimal}"),
            Self::Ratio(ratio) => write!(f, "{ratio}"),
        }
    }
}
