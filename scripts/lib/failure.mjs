/** Something went wrong that a sentence explains better than a stack. */
export class Failure extends Error {
  /**
   * @param {string} sentence what happened and what to do about it
   * @param {string} [output] what the failed program said
   */
  constructor(sentence, output = '') {
    super(sentence);
    this.name = 'Failure';
    this.output = output;
  }
}
