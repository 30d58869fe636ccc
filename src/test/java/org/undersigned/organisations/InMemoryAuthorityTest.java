package org.undersigned.organisations;

class InMemoryAuthorityTest extends AuthorityContract {
    @Override
    AuthorityFile authority() {
        return new InMemoryAuthority();
    }
}
