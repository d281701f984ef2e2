//! XLSForm subset: questions, skip logic, answers, completeness.
