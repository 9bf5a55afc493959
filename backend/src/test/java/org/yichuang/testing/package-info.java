/** What the tests over REST stand on: the contract as a filter, the people of the demo county and of another one, and the steps of a case. */
package org.yichuang.testing;
