//! Facts about a life in, a lawful conclusion out.
//!
//! The crate is pure: no clock, no files, no network. The same facts, the same day and the same
//! law give the same conclusion, to the byte. It makes no sentences either; crate `contract` does.
//!
//! Data walks one way: [`facts`] → records of service and coefficients → [`grounds`] → [`conclusion`]. Nobody looks back.

pub mod amount;
mod any_age;
mod assess;
pub mod audit;
pub mod before_2015;
mod by_days;
mod checklist;
pub mod coefficient;
pub mod columns;
pub mod conclusion;
mod counterfactual;
mod deferred;
mod disabled;
mod disputed_periods;
mod disputes;
mod early_age;
mod expected_months;
pub mod fact;
pub mod facts;
mod findings;
mod fulfilment;
mod general_age;
pub mod ground;
pub mod grounds;
mod life;
mod mothers;
mod northern;
mod office;
mod plain_age;
mod plan;
mod prepension;
mod questions;
mod requirement;
mod scene;
mod size;
pub mod violation;
pub mod violations;

pub use amount::{Claim, amount};
pub use assess::assess;
pub use audit::audit;
pub use coefficient::{YearOfPay, year_of_pay};
pub use conclusion::Conclusion;
pub use facts::Facts;
