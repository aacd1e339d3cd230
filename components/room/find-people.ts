/** Case and accents make no difference to whom one means. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Those whose name has every word that is sought, in the order they had. */
export function findPeople<Person>(
  people: readonly Person[],
  nameOf: (person: Person) => string,
  sought: string,
): readonly Person[] {
  const words = plain(sought).split(/\s+/).filter(Boolean);
  return people.filter((person) => {
    const name = plain(nameOf(person));
    return words.every((word) => name.includes(word));
  });
}
