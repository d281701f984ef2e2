//! Places of items by a number: trader, peer group, and so on.

use crate::store::{at, count32, place};

/// Members of numbered groups, one list behind the other.
#[derive(Debug, Default)]
pub(crate) struct Groups {
    members: Vec<u32>,
    /// Where each group ends; it begins where the one before ended.
    ends: Vec<u32>,
}

impl Groups {
    /// From pairs of group and member; members of a group keep the order of the pairs.
    pub fn new(groups: usize, pairs: impl Iterator<Item = (u32, u32)> + Clone) -> Self {
        let mut next = vec![0_u32; groups + 1];
        let mut count = 0_u32;
        for (group, _) in pairs.clone() {
            if let Some(slot) = next.get_mut(place(group) + 1) {
                *slot += 1;
                count += 1;
            }
        }
        let mut sum = 0_u32;
        for slot in &mut next {
            sum += *slot;
            *slot = sum;
        }
        let mut members = vec![0; place(count)];
        for (group, member) in pairs {
            if let Some(slot) = next.get_mut(place(group))
                && let Some(target) = members.get_mut(place(*slot))
            {
                *target = member;
                *slot += 1;
            }
        }
        next.pop();
        Self {
            members,
            ends: next,
        }
    }

    /// Members of a group.
    pub fn of(&self, group: u32) -> &[u32] {
        let (begin, end) = self.span(group);
        self.members.get(begin..end).unwrap_or_default()
    }

    /// Sorts the members of each group by a key.
    pub fn sort_by_key<K: Ord>(&mut self, key: impl Fn(u32) -> K) {
        for group in 0..count32(self.ends.len()) {
            let (begin, end) = self.span(group);
            if let Some(members) = self.members.get_mut(begin..end) {
                members.sort_by_key(|member| key(*member));
            }
        }
    }

    fn span(&self, group: u32) -> (usize, usize) {
        let at_group = place(group);
        let begin = at_group
            .checked_sub(1)
            .map_or(0, |before| at(&self.ends, before));
        (place(begin), place(at(&self.ends, at_group).max(begin)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_members_by_group_in_the_order_given() {
        let pairs = [(2, 7), (0, 1), (2, 5), (0, 9)];
        let mut groups = Groups::new(3, pairs.into_iter());
        assert_eq!(groups.of(0), [1, 9]);
        assert!(groups.of(1).is_empty() && groups.of(8).is_empty());
        assert_eq!(groups.of(2), [7, 5]);
        groups.sort_by_key(|member| member);
        assert_eq!(groups.of(2), [5, 7]);
    }
}
